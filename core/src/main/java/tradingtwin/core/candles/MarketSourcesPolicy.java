package tradingtwin.core.candles;

/// How much is asked of each source at once.
///
/// Source of the numbers: the public documentation of 2026 (design: brokers 1.4 and 2). A window is
/// what one call tells; Binance counts calls by address, and half of a minute is left for fills.
///
/// @param coinbaseBars bars a window at Coinbase
/// @param binanceBars bars a window at Binance
/// @param vendorBars bars a window at Twelve Data: below its 5,000, because two days more are asked
/// @param binanceWeight of one call of klines
/// @param binanceMinute weight that candles may use in a minute
record MarketSourcesPolicy(
    int coinbaseBars, int binanceBars, int vendorBars, int binanceWeight, int binanceMinute) {
  static final MarketSourcesPolicy DEFAULT = new MarketSourcesPolicy(350, 1_000, 2_000, 2, 3_000);

  MarketSourcesPolicy {
    if (Math.min(coinbaseBars, Math.min(binanceBars, vendorBars)) < 1) {
      throw new IllegalArgumentException("a window has bars");
    }
    if (binanceWeight < 1 || binanceMinute < binanceWeight) {
      throw new IllegalArgumentException("a call has its weight");
    }
  }
}
