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
    return before.isEmpty()
        ? before
        : OptionalDouble.of(range(bar.high(), bar.low(), before.getAsDouble()));
  }

  static double range(double high, double low, double closeBefore) {
    double up = Math.abs(high - closeBefore);
    double down = Math.abs(low - closeBefore);
    return Math.max(high - low, Math.max(up, down));
  }

  /// The range of every bar; the three columns are of one length.
  public static Series of(double[] highs, double[] lows, double[] closes) {
    double[] values = Series.room(closes.length, 1);
    for (int i = 1; i < values.length; i++) {
      values[i] = range(highs[i], lows[i], closes[i - 1]);
    }
    return new Series(values);
  }

  /// The range of every bar.
  public static Series of(List<Candle> bars) {
    Columns columns = Columns.of(bars);
    return of(columns.highs(), columns.lows(), columns.closes());
  }
}
