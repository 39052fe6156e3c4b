package tradingtwin.engine.bias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Quantile;

/// Whether a trader's exits keep to one target and one wider stop: a bracket, which sells winners
/// sooner than losers by plan and not by habit.
final class ExitPlan {
  private ExitPlan() {}

  /// The asymmetric plan these moves follow, if they follow one.
  static Optional<Note.AsymmetricPlan> of(List<Move> moves, DispositionPolicy policy) {
    double[] returns = moves.stream().filter(Move::leaves).mapToDouble(ExitPlan::exit).toArray();
    var target = median(returns, 1);
    var stop = median(returns, -1);
    if (returns.length < policy.planMinimumExits() || target.isEmpty() || stop.isEmpty()) {
      return Optional.empty();
    }
    double gain = target.getAsDouble();
    double loss = stop.getAsDouble();
    int at = 0;
    for (double r : returns) {
      double level = r > 0 ? gain : loss;
      at += Math.abs(r - level) <= policy.planTightness() * Math.abs(level) ? 1 : 0;
    }
    double share = (double) at / returns.length;
    return share >= policy.planShare() && gain < -loss
        ? Optional.of(new Note.AsymmetricPlan(gain, loss, share))
        : Optional.empty();
  }

  private static double exit(Move move) {
    return move.before().returnAt(move.decision().price().doubleValue());
  }

  private static OptionalDouble median(double[] returns, int sign) {
    return Quantile.median(Arrays.stream(returns).filter(r -> r * sign > 0).toArray());
  }
}
