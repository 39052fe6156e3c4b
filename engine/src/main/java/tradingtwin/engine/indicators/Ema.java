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
    if (periods < 1) {
      throw new IllegalArgumentException("an indicator needs at least one bar: " + periods);
    }
    this.periods = periods;
    this.weight = 2.0 / (periods + 1);
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
    Ema ema = new Ema(periods);
    return Series.of(closes.length, i -> ema.next(closes[i]));
  }
}
