package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Wilder's relative strength index, 0 to 100; first at bar n. Undefined while nothing has moved:
/// a zero would read as extreme weakness.
public final class Rsi {
  private final Wilder gains;
  private final Wilder losses;
  private OptionalDouble last = OptionalDouble.empty();

  /// An index over `periods` changes that has seen no bar yet.
  public Rsi(int periods) {
    gains = new Wilder(periods);
    losses = new Wilder(periods);
  }

  /// The index after one more close.
  public OptionalDouble next(double close) {
    OptionalDouble before = last;
    last = OptionalDouble.of(close);
    if (before.isEmpty()) {
      return OptionalDouble.empty();
    }
    double change = close - before.getAsDouble();
    OptionalDouble gain = gains.next(gain(change));
    OptionalDouble loss = losses.next(gain(-change));
    if (gain.isEmpty() || loss.isEmpty()) {
      return OptionalDouble.empty();
    }
    double index = index(gain.getAsDouble(), loss.getAsDouble());
    return Double.isNaN(index) ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  /// Twice the change if it is above zero, else zero; exact, and without a branch that no
  /// processor can foresee. What is twice in both parts is in none of their shares.
  private static double gain(double change) {
    return Math.abs(change) + change;
  }

  /// NaN when nothing has moved.
  private static double index(double gain, double loss) {
    return 100 * (gain / (gain + loss));
  }

  /// The index at every bar.
  public static Series of(double[] closes, int periods) {
    double weight = Wilder.weight(Window.counted(periods));
    double[] values = Series.room(closes.length, periods);
    if (closes.length > periods) {
      double gain = 0;
      double loss = 0;
      for (int i = 1; i <= periods; i++) {
        gain += gain(closes[i] - closes[i - 1]);
        loss += gain(closes[i - 1] - closes[i]);
      }
      gain /= periods;
      loss /= periods;
      values[periods] = index(gain, loss);
      for (int i = periods + 1; i < closes.length; i++) {
        double change = closes[i] - closes[i - 1];
        gain = Wilder.step(gain, gain(change), weight);
        loss = Wilder.step(loss, gain(-change), weight);
        values[i] = index(gain, loss);
      }
    }
    return new Series(values);
  }
}
