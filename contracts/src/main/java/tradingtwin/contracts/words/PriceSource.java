package tradingtwin.contracts.words;

/// Where the market's bars come from.
public enum PriceSource {
  BUNDLED,
  COINBASE,
  BINANCE,
  TWELVE_DATA
}
