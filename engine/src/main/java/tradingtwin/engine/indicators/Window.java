package tradingtwin.engine.indicators;

import java.util.Optional;
import java.util.OptionalDouble;

/// The last n closes watched live.
///
/// What they say is a history of one window, so that both agree to the bit.
final class Window {
  private final double[] ring;
  private final double[] ordered;
  private final Halves halves;
  private int seen;

  Window(int periods) {
    ring = new double[counted(periods)];
    ordered = new double[periods];
    halves = new Halves(periods, 1);
  }

  static int counted(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException("an indicator needs at least one bar: " + periods);
    }
    return periods;
  }

  void add(double close) {
    ring[seen % ring.length] = close;
    seen++;
  }

  /// The mean of the last n closes; empty before there are so many.
  OptionalDouble mean() {
    return seen < ring.length ? OptionalDouble.empty() : OptionalDouble.of(Means.of(inOrder()));
  }

  /// The moments of the last n closes; empty before there are so many.
  Optional<Halves> moments() {
    if (seen < ring.length) {
      return Optional.empty();
    }
    halves.join(inOrder(), 0, 1);
    return Optional.of(halves);
  }

  private double[] inOrder() {
    int oldest = seen % ring.length;
    System.arraycopy(ring, oldest, ordered, 0, ring.length - oldest);
    System.arraycopy(ring, 0, ordered, ring.length - oldest, oldest);
    return ordered;
  }
}
