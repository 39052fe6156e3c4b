package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// The last n closes, with mean and population standard deviation in two passes.
final class Window {
  private final double[] ring;
  private int seen;

  Window(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException("an indicator needs at least one bar: " + periods);
    }
    ring = new double[periods];
  }

  void add(double close) {
    ring[seen % ring.length] = close;
    seen++;
  }

  OptionalDouble mean() {
    if (seen < ring.length) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (int i = 0; i < ring.length; i++) {
      sum += ring[(seen + i) % ring.length];
    }
    return OptionalDouble.of(sum / ring.length);
  }

  double deviation(double mean) {
    double squares = 0;
    for (int i = 0; i < ring.length; i++) {
      double distance = ring[(seen + i) % ring.length] - mean;
      squares += distance * distance;
    }
    return Math.sqrt(squares / ring.length);
  }
}
