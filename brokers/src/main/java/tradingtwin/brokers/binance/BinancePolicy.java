package tradingtwin.brokers.binance;

import java.time.Duration;
import java.util.List;

/// The numbers by which Binance is read.
///
/// Source: Binance's `rest-api.md` for weights, the page and the usual limit of a minute.
///
/// @param fillsAPage 1 to 1000
/// @param weightAMinute until Binance says its own limit
/// @param share of the limit that we use; the rest is left to whoever shares the address
/// @param longestWait for our own share; a broker that closes for longer is reported as busy
/// @param mostMarkets asked in one reading
/// @param failingInARow so many markets that fail one after another mean that Binance does
/// @param quotes what held coins are looked for against
public record BinancePolicy(
    int fillsAPage,
    int weightAMinute,
    double share,
    Duration longestWait,
    int mostMarkets,
    int failingInARow,
    List<String> quotes) {

  public BinancePolicy {
    quotes = List.copyOf(quotes);
    if (fillsAPage < 1 || fillsAPage > 1_000 || share <= 0 || share > 1) {
      throw new IllegalArgumentException("a page has 1 to 1000 fills, a share is above 0 up to 1");
    }
  }

  public static BinancePolicy standard() {
    return new BinancePolicy(
        1_000,
        6_000,
        0.8,
        Duration.ofSeconds(65),
        500,
        3,
        List.of(
            "USDT", "USDC", "FDUSD", "BUSD", "TUSD", "EUR", "GBP", "TRY", "BRL", "BTC", "ETH",
            "BNB"));
  }
}
