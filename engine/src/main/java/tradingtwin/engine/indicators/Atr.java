package tradingtwin.engine.indicators;

import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candle;

/// Average true range by Wilder's smoothing; first at bar n.
public final class Atr {
  private final TrueRange range = new TrueRange();
  private final Wilder average;

  /// An average over `periods` ranges that has seen no bar yet.
  public Atr(int periods) {
    average = new Wilder(periods);
  }

  /// The average after one more bar.
  public OptionalDouble next(Candle bar) {
    OptionalDouble own = range.next(bar);
    return own.isEmpty() ? own : average.next(own.getAsDouble());
  }

  /// The average at every bar; the three columns are of one length.
  public static Series of(double[] highs, double[] lows, double[] closes, int periods) {
    double weight = Wilder.weight(Window.counted(periods));
    double[] values = Series.room(closes.length, periods);
    if (closes.length > periods) {
      double average = 0;
      for (int i = 1; i <= periods; i++) {
        average += TrueRange.range(highs[i], lows[i], closes[i - 1]);
      }
      average /= periods;
      values[periods] = average;
      for (int i = periods + 1; i < closes.length; i++) {
        double range = TrueRange.range(highs[i], lows[i], closes[i - 1]);
        average = Wilder.step(average, range, weight);
        values[i] = average;
      }
    }
    return new Series(values);
  }

  /// The average at every bar.
  public static Series of(List<Candle> bars, int periods) {
    Columns columns = Columns.of(bars);
    return of(columns.highs(), columns.lows(), columns.closes(), periods);
  }
}
