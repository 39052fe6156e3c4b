package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.bias.Additions.Addition;
import tradingtwin.engine.bias.Additions.InBook;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;

/// The plan that the entries in one book follow, if they follow one.
enum EntryPlan {
  /// Nearly equal amounts at nearly equal intervals.
  SCHEDULE,
  /// Equal sizes at equal steps from the decision before, or under the entry before.
  GRID,
  NONE;

  /// The plan in one book; one too short to tell follows a trader by grid.
  static EntryPlan of(InBook book, boolean byGrid, AveragingDownPolicy policy) {
    if (byGrid && Grid.tooShort(book.moves(), policy)) {
      return GRID;
    }
    if (book.entries().size() < policy.planMinimum()) {
      return NONE;
    }
    if (scheduled(book.entries(), policy)) {
      return SCHEDULE;
    }
    return Grid.keptBy(book.moves(), policy) || grid(book, policy) ? GRID : NONE;
  }

  /// Whether the entries in one book follow a calendar.
  static boolean scheduled(InBook book, AveragingDownPolicy policy) {
    return book.entries().size() >= policy.planMinimum() && scheduled(book.entries(), policy);
  }

  private static boolean scheduled(List<Move> entries, AveragingDownPolicy policy) {
    double[] intervals = new double[entries.size() - 1];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] =
          Duration.between(entries.get(i).decision().ts(), entries.get(i + 1).decision().ts())
              .toSeconds();
    }
    double[] amounts =
        entries.stream().mapToDouble(e -> e.decision().notional().doubleValue()).toArray();
    return steady(intervals, policy.scheduleTolerance(), policy)
        && steady(amounts, policy.sizeTolerance(), policy);
  }

  private static boolean grid(InBook book, AveragingDownPolicy policy) {
    List<Addition> below = book.all().stream().filter(Addition::underWater).toList();
    if (below.size() < policy.planMinimum()) {
      return false;
    }
    double[] steps = new double[below.size()];
    double[] sizes = new double[below.size()];
    double[] amounts = new double[below.size()];
    int entry = 0;
    for (int i = 0; i < steps.length; i++) {
      Decision added = below.get(i).move().decision();
      while (!book.entries().get(entry + 1).decision().id().equals(added.id())) {
        entry++;
      }
      double before = book.entries().get(entry).decision().price().doubleValue();
      steps[i] = Math.abs(Math.log(added.price().doubleValue() / before));
      sizes[i] = added.qty().doubleValue();
      amounts[i] = added.notional().doubleValue();
    }
    boolean sameSize =
        steady(sizes, policy.sizeTolerance(), policy)
            || steady(amounts, policy.sizeTolerance(), policy);
    return sameSize && steady(steps, policy.stepTolerance(), policy);
  }

  private static boolean steady(double[] values, double tolerance, AveragingDownPolicy policy) {
    return Steadiness.of(values, tolerance).share() >= policy.planShare();
  }
}
