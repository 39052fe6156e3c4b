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

  /// The average at every bar.
  public static Series of(List<Candle> bars, int periods) {
    Atr atr = new Atr(periods);
    return Series.of(bars.size(), i -> atr.next(bars.get(i)));
  }
}
