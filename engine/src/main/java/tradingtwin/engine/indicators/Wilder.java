package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Wilder's smoothing: the mean of the first n values, then (n − 1) parts old to one part new.
final class Wilder {
  private final int periods;
  private int seen;
  private double value;

  Wilder(int periods) {
    if (periods < 1) {
      throw new IllegalArgumentException("an indicator needs at least one bar: " + periods);
    }
    this.periods = periods;
  }

  OptionalDouble next(double x) {
    seen++;
    if (seen > periods) {
      value = (value * (periods - 1) + x) / periods;
    } else {
      value += x;
      if (seen == periods) {
        value /= periods;
      }
    }
    return seen < periods ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
