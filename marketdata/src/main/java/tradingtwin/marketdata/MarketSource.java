package tradingtwin.marketdata;

/// Where the market's bars come from, as it is told to whoever looks at them.
public enum MarketSource {
  BUNDLED,
  COINBASE,
  BINANCE,
  TWELVE_DATA
}
