package tradingtwin.engine.indicators;

import java.util.List;
import tradingtwin.engine.candles.Candle;

/// Bars laid out as columns, for loops over many of them.
@SuppressWarnings("ArrayRecordComponent") // never compared, and copies are what it avoids
record Columns(double[] highs, double[] lows, double[] closes) {

  static Columns of(List<Candle> bars) {
    int size = bars.size();
    Columns columns = new Columns(new double[size], new double[size], new double[size]);
    for (int i = 0; i < size; i++) {
      Candle bar = bars.get(i);
      columns.highs[i] = bar.high();
      columns.lows[i] = bar.low();
      columns.closes[i] = bar.close();
    }
    return columns;
  }
}
