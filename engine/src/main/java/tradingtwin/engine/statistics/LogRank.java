package tradingtwin.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The log-rank test of two groups: whether what ends belongs to the first more often than its
/// share of what could have ended.
///
/// At each time with an end, the ends of the first group are hypergeometric given how many
/// ended and how many of each group were at risk. Their sums over times are compared.
///
/// Source: Mantel 1966; Peto & Peto 1972. No continuity correction, as in R's survdiff.
public final class LogRank {
  private double observedFirst;
  private double expectedFirst;
  private double observed;
  private double variance;

  /// The test of how long things lasted; what was only watched is at risk up to its own time.
  ///
  /// @param endedFirst times at which things of the first group ended
  /// @param watchedFirst times up to which others of it were watched without an end
  /// @param endedSecond the same of the second group
  /// @param watchedSecond the same of the second group
  public static LogRank of(
      double[] endedFirst, double[] watchedFirst, double[] endedSecond, double[] watchedSecond) {
    double[] ends = together(endedFirst, endedSecond);
    double[] first = together(endedFirst, new double[0]);
    double[] atRiskFirst = together(endedFirst, watchedFirst);
    double[] atRisk = together(atRiskFirst, together(endedSecond, watchedSecond));
    LogRank test = new LogRank();
    for (int i = 0; i < ends.length; i++) {
      double time = ends[i];
      if (i == 0 || time > ends[i - 1]) {
        double before = Math.nextDown(time);
        test.add(
            upTo(time, first) - upTo(before, first),
            upTo(time, ends) - i,
            atRiskFirst.length - upTo(before, atRiskFirst),
            atRisk.length - upTo(before, atRisk));
      }
    }
    return test;
  }

  /// Takes in one time.
  ///
  /// @param endedFirst ends in the first group
  /// @param ended ends in both
  /// @param atRiskFirst at risk in the first group just before
  /// @param atRisk at risk in both
  public void add(double endedFirst, double ended, double atRiskFirst, double atRisk) {
    if (ended == 0) {
      return;
    }
    double share = atRiskFirst / atRisk;
    observedFirst += endedFirst;
    observed += ended;
    expectedFirst += ended * share;
    if (atRisk > 1) {
      variance += ended * share * (1 - share) * (atRisk - ended) / (atRisk - 1);
    }
  }

  /// Ends of the first group.
  public double observedFirst() {
    return observedFirst;
  }

  /// Ends of the first group that its share of the risk would give.
  public double expectedFirst() {
    return expectedFirst;
  }

  /// Variance of the ends of the first group.
  public double variance() {
    return variance;
  }

  /// Surplus of ends in the first group over its standard error; empty when nothing could
  /// differ.
  public OptionalDouble z() {
    return variance > 0
        ? OptionalDouble.of((observedFirst - expectedFirst) / Math.sqrt(variance))
        : OptionalDouble.empty();
  }

  /// Chance of at least as many ends in the first group; empty when nothing could differ.
  public OptionalDouble pUpper() {
    OptionalDouble z = z();
    return z.isPresent() ? OptionalDouble.of(Normal.upper(z.getAsDouble())) : z;
  }

  /// How many times as readily the first group ends: (O₁/E₁)/(O₂/E₂). Where a group has no end
  /// it is taken to have half of one, so that the ratio is a number; empty where a group was
  /// never at risk.
  public OptionalDouble hazardRatio() {
    double expectedOther = observed - expectedFirst;
    if (expectedFirst <= 0 || expectedOther <= 0) {
      return OptionalDouble.empty();
    }
    double first = Math.max(observedFirst, 0.5) / expectedFirst;
    double other = Math.max(observed - observedFirst, 0.5) / expectedOther;
    return OptionalDouble.of(first / other);
  }

  private static double[] together(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    Arrays.sort(all);
    return all;
  }

  /// How many of the sorted values are at most `x`.
  private static int upTo(double x, double[] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
