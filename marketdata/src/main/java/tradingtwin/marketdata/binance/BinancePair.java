package tradingtwin.marketdata.binance;

import java.util.List;
import java.util.Optional;

/// The spelling of a pair at Binance: base and quote with nothing between them.
///
/// A dollar is never taken for a stablecoin: `BTC-USD` is `BTCUSD`, which Binance does not know.
final class BinancePair {

  /// Currencies that prices are quoted in there, by which a word without a dash is known as a pair.
  private static final List<String> QUOTES =
      List.of("USDT", "USDC", "FDUSD", "TUSD", "BUSD", "BTC", "ETH", "BNB", "EUR", "TRY");

  private static final int SHORTEST_BASE = 2;

  private BinancePair() {}

  /// Its spelling; empty for what names no pair.
  static Optional<String> of(String symbol) {
    long dashes = symbol.chars().filter(c -> c == '-').count();
    if (dashes == 1) {
      return Optional.of(symbol.replace("-", ""));
    }
    boolean pair =
        dashes == 0
            && QUOTES.stream()
                .anyMatch(
                    quote ->
                        symbol.endsWith(quote)
                            && symbol.length() >= quote.length() + SHORTEST_BASE);
    return pair ? Optional.of(symbol) : Optional.empty();
  }
}
