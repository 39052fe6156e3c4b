package tradingtwin.engine.statistics;

/// How surprising an unshifted sum is among the same sum under all circular shifts.
///
/// With n shifts the share that reach it is never below 1/n, which is too coarse to survive a
/// correction for a dozen questions. Where fewer than ten shifts reach it, the tail is taken from
/// the normal curve with the mean and spread of all shifts: each is a sum of many values, and the
/// spread holds what serial dependence does to it. The result is never above the share itself and
/// never below a fiftieth of it: a few outliers make sums that are not normal. Of fewer than forty
/// shifts only the share is told.
///
/// Source: the idea of a fitted tail, Knijnenburg, Wessels, Reinders & Shmulevich 2009, "Fewer
/// permutations, more accurate p-values"; the normal curve in place of their generalised Pareto.
final class ShiftTail {
  /// Shifts that must reach a value for the share to be trusted as it is.
  private static final int ENOUGH = 10;

  /// Shifts from which the spread is trusted.
  private static final int FEWEST = 40;

  private static final double FURTHEST = 1.0 / 50;

  private final double[] sums;
  private final double mean;
  private final double spread;

  /// Of all shifts, the one by nothing included.
  ShiftTail(double[] sums) {
    this.sums = sums;
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    mean = total / sums.length;
    double squares = 0;
    for (double sum : sums) {
      squares += (sum - mean) * (sum - mean);
    }
    spread = Math.sqrt(squares / sums.length);
  }

  /// Chance of a sum at least as large.
  double upper(double observed, double slack) {
    int reached = 0;
    for (double sum : sums) {
      reached += sum >= observed - slack ? 1 : 0;
    }
    return tail(reached, (observed - mean) / spread);
  }

  /// Chance of a sum at least as small.
  double lower(double observed, double slack) {
    int reached = 0;
    for (double sum : sums) {
      reached += sum <= observed + slack ? 1 : 0;
    }
    return tail(reached, (mean - observed) / spread);
  }

  private double tail(int reached, double z) {
    double share = Math.max(1.0, reached) / sums.length;
    boolean asItIs = reached >= ENOUGH || sums.length < FEWEST || !(spread > 0);
    return asItIs ? share : Math.clamp(Normal.upper(z), share * FURTHEST, share);
  }
}
