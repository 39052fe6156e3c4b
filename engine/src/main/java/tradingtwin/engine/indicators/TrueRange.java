package tradingtwin.engine.indicators;

import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candle;

/// True range: the bar's height, the close before it included; bar 0 has none.
public final class TrueRange {
  private OptionalDouble lastClose = OptionalDouble.empty();

  /// The range of one more bar.
  public OptionalDouble next(Candle bar) {
    OptionalDouble before = lastClose;
    lastClose = OptionalDouble.of(bar.close());
    if (before.isEmpty()) {
      return OptionalDouble.empty();
    }
    double close = before.getAsDouble();
    double up = Math.abs(bar.high() - close);
    double down = Math.abs(bar.low() - close);
    return OptionalDouble.of(Math.max(bar.high() - bar.low(), Math.max(up, down)));
  }

  /// The range of every bar.
  public static Series of(List<Candle> bars) {
    TrueRange range = new TrueRange();
    return Series.of(bars.size(), i -> range.next(bars.get(i)));
  }
}
