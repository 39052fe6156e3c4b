package tradingtwin.engine.candles;

import java.time.Instant;

/// One closed bar of a symbol: prices in quote currency per unit, volume in base units.
///
/// @param start opening instant of the bar, inclusive
/// @param open first price
/// @param high highest price
/// @param low lowest price
/// @param close last price
/// @param volume base units traded
public record Candle(
    Instant start, double open, double high, double low, double close, double volume) {

  public Candle {
    if (!(low > 0) || low > high || open < low || open > high || close < low || close > high) {
      throw new IllegalArgumentException("not a bar: " + start);
    }
    if (!(volume >= 0)) {
      throw new IllegalArgumentException("volume below zero: " + start);
    }
  }
}
