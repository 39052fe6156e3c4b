package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Percentile;
import tradingtwin.engine.statistics.Quantile;

/// The run-up that an entry made now would follow, measured as for entries of the past.
public final class PresentRunUp {
  private PresentRunUp() {}

  /// The standing of the run-up at `at`, in the entry's direction, among the symbol's own
  /// earlier ones, 0 to 1; empty with too few bars, or when they have ended.
  ///
  /// @param trips the trader's ended trips; their usual length sets the look-back
  /// @param oldest age up to which the last closed bar says what the price is doing
  public static OptionalDouble percentile(
      Candles candles,
      Instant at,
      Direction direction,
      List<RoundTrip> trips,
      ChasingPolicy policy,
      Duration oldest) {
    int lookBack = lookBack(candles.granularity(), trips, policy);
    OptionalInt closed = candles.knownAt(at, oldest);
    if (closed.isEmpty() || closed.getAsInt() < lookBack + policy.smallestWindow()) {
      return OptionalDouble.empty();
    }
    int bar = closed.getAsInt();
    double[] earlier = new double[Math.min(policy.window(), bar - lookBack)];
    for (int k = 0; k < earlier.length; k++) {
      earlier[k] = direction.sign() * move(candles, bar - 1 - k, lookBack);
    }
    double now = direction.sign() * move(candles, bar, lookBack);
    return OptionalDouble.of(Percentile.of(now, earlier));
  }

  private static double move(Candles candles, int bar, int lookBack) {
    return Math.log(candles.close(bar) / candles.close(bar - lookBack));
  }

  private static int lookBack(Duration bar, List<RoundTrip> trips, ChasingPolicy policy) {
    double[] held = trips.stream().mapToDouble(trip -> (double) trip.held().toSeconds()).toArray();
    double bars = Quantile.median(held).orElse(0) / bar.toSeconds();
    return Math.clamp(Math.round(bars), policy.shortestLookBack(), policy.longestLookBack());
  }
}
