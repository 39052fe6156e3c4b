package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Book;
import tradingtwin.engine.fills.Ledger.Move;

/// A trader by grid: equal lots, each one step away from the decision before, up or down.
///
/// Steps are taken from decision to decision, exits among them, since a grid buys back at the
/// level where it sold; from entry to entry they would come out as nothing, one or several.
/// The first entry of a position stands wherever the price was, so it has no step.
final class Grid {
  private Grid() {}

  /// The books that are grids, where they are most of what the trader did and nearly all of it
  /// that could be judged.
  static Optional<Note.GridEntries> of(TraderRecord trader) {
    return trader.plans().grid().or(() -> lookedFor(trader));
  }

  private static Optional<Note.GridEntries> lookedFor(TraderRecord trader) {
    AveragingDownPolicy policy = trader.policies().averagingDown();
    Map<Book, List<Move>> books = new LinkedHashMap<>();
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      books
          .computeIfAbsent(
              new Book(decision.account(), decision.symbol()), book -> new ArrayList<>())
          .add(move);
    }
    TreeSet<String> symbols = new TreeSet<>();
    int within = 0;
    int judged = 0;
    for (Map.Entry<Book, List<Move>> each : books.entrySet()) {
      judged += tooShort(each.getValue(), policy) ? 0 : each.getValue().size();
      if (keptBy(each.getValue(), policy)) {
        symbols.add(each.getKey().symbol());
        within += each.getValue().size();
      }
    }
    return 2 * within > trader.ledger().moves().size() && within >= policy.planShare() * judged
        ? Optional.of(new Note.GridEntries(List.copyOf(symbols)))
        : Optional.empty();
  }

  /// Whether these decisions have too few steps to tell.
  static boolean tooShort(List<Move> moves, AveragingDownPolicy policy) {
    return steps(moves).length < policy.planMinimum();
  }

  /// Whether these decisions in one book keep to a grid: nearly all steps near one level, or
  /// half of them so near as only orders that wait at a level come.
  static boolean keptBy(List<Move> moves, AveragingDownPolicy policy) {
    double[] steps = steps(moves);
    if (steps.length < policy.planMinimum()) {
      return false;
    }
    List<Decision> entries = moves.stream().filter(Move::enters).map(Move::decision).toList();
    double[] sizes = entries.stream().mapToDouble(entry -> entry.qty().doubleValue()).toArray();
    double[] amounts =
        entries.stream().mapToDouble(entry -> entry.notional().doubleValue()).toArray();
    boolean sameSize =
        steady(sizes, policy.sizeTolerance(), policy)
            || steady(amounts, policy.sizeTolerance(), policy);
    boolean atLevels = Steadiness.of(steps, policy.levelTolerance()).share() >= policy.levelShare();
    return sameSize && (atLevels || steady(steps, policy.stepTolerance(), policy));
  }

  private static double[] steps(List<Move> moves) {
    double[] steps = new double[Math.max(0, moves.size() - 1)];
    int n = 0;
    for (int i = 1; i < moves.size(); i++) {
      if (!moves.get(i).opens()) {
        double before = moves.get(i - 1).decision().price().doubleValue();
        steps[n++] = Math.abs(Math.log(moves.get(i).decision().price().doubleValue() / before));
      }
    }
    return Arrays.copyOf(steps, n);
  }

  private static boolean steady(double[] values, double tolerance, AveragingDownPolicy policy) {
    return Steadiness.of(values, tolerance).share() >= policy.planShare();
  }
}
