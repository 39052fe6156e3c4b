package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Wilder's smoothing: the mean of the first n values, then one nth of the way to each new one.
///
/// That is (n − 1) parts old to one part new, written so that a value that stays stays exactly,
/// and without a division on which the next bar would have to wait.
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

  OptionalDouble next(double x) {
    seen++;
    if (seen > periods) {
      value += (x - value) * weight;
    } else {
      value += x;
      if (seen == periods) {
        value /= periods;
      }
    }
    return seen < periods ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
