package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Exponential moving average: seeded with the mean of the first n closes, then moved by
/// 2/(n + 1) of the distance to each close; first at bar n − 1.
public final class Ema {
  private final int periods;
  private final double weight;
  private int seen;
  private double value;

  /// An average over `periods` bars that has seen none yet.
  public Ema(int periods) {
    this.periods = Window.counted(periods);
    this.weight = weight(periods);
  }

  private static double weight(int periods) {
    return 2.0 / (periods + 1);
  }

  /// The average after one more close.
  public OptionalDouble next(double close) {
    seen++;
    if (seen > periods) {
      value += weight * (close - value);
    } else {
      value += close;
      if (seen == periods) {
        value /= periods;
      }
    }
    return seen < periods ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /// The average at every bar.
  public static Series of(double[] closes, int periods) {
    double weight = weight(Window.counted(periods));
    double[] values = Series.room(closes.length, periods - 1);
    if (closes.length >= periods) {
      double average = 0;
      for (int i = 0; i < periods; i++) {
        average += closes[i];
      }
      average /= periods;
      values[periods - 1] = average;
      for (int i = periods; i < closes.length; i++) {
        average += weight * (closes[i] - average);
        values[i] = average;
      }
    }
    return new Series(values);
  }
}
