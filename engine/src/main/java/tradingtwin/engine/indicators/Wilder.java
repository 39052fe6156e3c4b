package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Wilder's smoothing: the mean of the first n values, then one nth of the way to each new one.
///
/// That is (n − 1) parts old to one part new, in one fused step: the next bar waits for nothing
/// longer, and a value that stays is met to its last digit or the one before.
final class Wilder {
  private final int periods;
  private final double weight;
  private int seen;
  private double value;

  Wilder(int periods) {
    this.periods = Window.counted(periods);
    this.weight = weight(periods);
  }

  static double weight(int periods) {
    return 1.0 / periods;
  }

  /// One nth of the way from `value` to `x`.
  static double step(double value, double x, double weight) {
    return Math.fma(value, 1 - weight, x * weight);
  }

  OptionalDouble next(double x) {
    seen++;
    if (seen > periods) {
      value = step(value, x, weight);
    } else {
      value += x;
      if (seen == periods) {
        value /= periods;
      }
    }
    return seen < periods ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
