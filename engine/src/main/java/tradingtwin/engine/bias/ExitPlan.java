package tradingtwin.engine.bias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.statistics.Quantile;

/// Whether a trader's exits keep to levels: a plan, which no habit is read into.
///
/// A level is the median return of the exits on its side; an exit lies at it when it is as
/// close as the policy says.
final class ExitPlan {
  private final double[] returns;
  private final Level target;
  private final Level stop;
  private final DispositionPolicy policy;

  /// @param at how many exits lie at the level
  private record Level(double median, int at, int exits) {}

  private ExitPlan(List<Move> moves, DispositionPolicy policy) {
    this.policy = policy;
    returns = moves.stream().filter(Move::leaves).mapToDouble(ExitPlan::exit).toArray();
    target = level(1);
    stop = level(-1);
  }

  /// A bracket with a near target and a wider stop, which sells winners sooner than losers by
  /// plan.
  static Optional<Note.AsymmetricPlan> bracket(TraderRecord trader) {
    ExitPlan plan = of(trader);
    double share = (double) (plan.target.at + plan.stop.at) / Math.max(1, plan.returns.length);
    return plan.returns.length >= plan.policy.planMinimumExits()
            && plan.target.exits > 0
            && plan.stop.exits > 0
            && share >= plan.policy.planShare()
            && plan.target.median < -plan.stop.median
        ? Optional.of(new Note.AsymmetricPlan(plan.target.median, plan.stop.median, share))
        : Optional.empty();
  }

  /// A fixed target: winners are left at one level, whatever becomes of the rest.
  static Optional<Note.FixedTarget> target(TraderRecord trader) {
    Level target = of(trader).target;
    DispositionPolicy policy = trader.policies().disposition();
    double share = (double) target.at / Math.max(1, target.exits);
    return target.exits >= policy.planMinimumExits() && share >= policy.planShare()
        ? Optional.of(new Note.FixedTarget(target.median, share))
        : Optional.empty();
  }

  private static ExitPlan of(TraderRecord trader) {
    return new ExitPlan(trader.ledger().moves(), trader.policies().disposition());
  }

  private Level level(int sign) {
    double[] own = Arrays.stream(returns).filter(r -> r * sign > 0).toArray();
    double median = Quantile.median(own).orElse(0);
    double reach = policy.planTightness() * Math.abs(median);
    int at = (int) Arrays.stream(own).filter(r -> Math.abs(r - median) <= reach).count();
    return new Level(median, at, own.length);
  }

  private static double exit(Move move) {
    return move.before().returnAt(move.decision().price().doubleValue());
  }
}
