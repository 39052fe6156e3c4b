package tradingtwin.engine.statistics;

import java.util.Arrays;

/// Where a value stands among others: (below + ½ equal + ½) / (n + 1), strictly between 0 and 1.
public final class Percentile {
  private final double[] sorted;

  private Percentile(double[] sorted) {
    this.sorted = sorted;
  }

  /// The standings against this sample; without one every value stands at one half.
  public static Percentile among(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return new Percentile(sorted);
  }

  /// The standing of `x` against a sample that is asked only once, without sorting it.
  public static double of(double x, double[] sample) {
    int below = 0;
    int equal = 0;
    for (double other : sample) {
      below += other < x ? 1 : 0;
      equal += other == x ? 1 : 0;
    }
    return of(below, equal, sample.length);
  }

  /// The standing above `below` and beside `equal` of `n` others.
  public static double of(int below, int equal, int n) {
    return (below + 0.5 * equal + 0.5) / (n + 1);
  }

  /// The standing of `x`.
  public double of(double x) {
    int below = count(x, 0, false);
    return of(below, equal(x, below), sorted.length);
  }

  /// How many equal `x`: mostly none or one, and then not worth a search.
  private int equal(double x, int below) {
    for (int i = below; i < below + 2; i++) {
      if (i == sorted.length || sorted[i] != x) {
        return i - below;
      }
    }
    return count(x, below + 2, true) - below;
  }

  private int count(double x, int from, boolean withEqual) {
    int low = from;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < x || (withEqual && sorted[middle] == x)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
