package tradingtwin.bench.gate;

import java.util.Arrays;

/// Waits in milliseconds, all of them kept, so that quantiles are the values themselves.
///
/// @param count how many
/// @param p50 half waited no longer
/// @param p99 one in a hundred waited longer
public record Spread(int count, double p50, double p90, double p99, double max) {
  private static final double MILLI = 1e6;

  /// @param nanos in any order
  static Spread of(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Spread(
        sorted.length, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1));
  }

  /// The smallest value that this share of all does not exceed.
  private static double at(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / MILLI;
  }
}
