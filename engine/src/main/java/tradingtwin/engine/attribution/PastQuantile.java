package tradingtwin.engine.attribution;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/// A quantile of what had been seen before an instant, by the inverse of the empirical
/// distribution: always a value that was seen.
final class PastQuantile {
  private final long[] times;
  private final double[] quantiles;
  private final int least;

  private PastQuantile(long[] times, double[] quantiles, int least) {
    this.times = times;
    this.quantiles = quantiles;
    this.least = least;
  }

  /// Something seen.
  ///
  /// @param at when it was known, epoch milliseconds
  record Seen(long at, double value) {}

  /// The p-quantile of these, given in any order; unknown below `least` values.
  static PastQuantile of(List<Seen> seen, double p, int least) {
    Seen[] sorted = seen.toArray(new Seen[0]);
    Arrays.sort(sorted, (a, b) -> Long.compare(a.at(), b.at()));
    long[] times = new long[sorted.length];
    double[] quantiles = new double[sorted.length];
    PriorityQueue<Double> low = new PriorityQueue<>(Collections.reverseOrder());
    PriorityQueue<Double> high = new PriorityQueue<>();
    for (int i = 0; i < sorted.length; i++) {
      low.add(sorted[i].value());
      high.add(low.remove());
      int below = Math.max(1, (int) Math.ceil(p * (i + 1) - 1e-9));
      while (low.size() < below) {
        low.add(high.remove());
      }
      times[i] = sorted[i].at();
      quantiles[i] = low.element();
    }
    return new PastQuantile(times, quantiles, least);
  }

  /// The quantile of everything seen earlier than `t`; empty with too little.
  OptionalDouble before(long t) {
    int count = countBefore(t);
    return count < least ? OptionalDouble.empty() : OptionalDouble.of(quantiles[count - 1]);
  }

  /// How many were seen earlier than `t`.
  int countBefore(long t) {
    int low = 0;
    int high = times.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < t) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
