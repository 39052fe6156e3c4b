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
    OptionalDouble gain = gains.next(Math.max(change, 0));
    OptionalDouble loss = losses.next(Math.max(-change, 0));
    if (gain.isEmpty() || loss.isEmpty()) {
      return OptionalDouble.empty();
    }
    double moved = gain.getAsDouble() + loss.getAsDouble();
    return moved == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (gain.getAsDouble() / moved));
  }

  /// The index at every bar.
  public static Series of(double[] closes, int periods) {
    Rsi rsi = new Rsi(periods);
    return Series.of(closes.length, i -> rsi.next(closes[i]));
  }
}
