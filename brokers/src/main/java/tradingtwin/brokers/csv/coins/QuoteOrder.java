package tradingtwin.brokers.csv.coins;

import java.util.List;
import tradingtwin.brokers.Pair;

/// Which of two assets is the quote when an export names two amounts and no pair.
///
/// One order for both directions of a trade, or a purchase and its sale would be two markets. State
/// money is quoted in as exchanges for currencies do it, then the dollar coins, then BTC, ETH, BNB;
/// of two others the alphabet decides.
final class QuoteOrder {

  private static final List<String> WEAKEST_FIRST =
      List.of(
          "BNB", "ETH", "BTC", "DAI", "PYUSD", "TUSD", "USDP", "GUSD", "BUSD", "FDUSD", "EURC",
          "USDC", "USDT", "EUR", "GBP", "AUD", "NZD", "USD", "CAD", "CHF", "DKK", "NOK", "SEK",
          "PLN", "CZK", "HUF", "RON", "ILS", "ZAR", "TRY", "BRL", "MXN", "ARS", "UAH", "RUB", "AED",
          "SGD", "HKD", "INR", "NGN", "KRW", "JPY", "IDR", "VND");

  private QuoteOrder() {}

  static Pair pair(String one, String other) {
    int order = Integer.compare(strength(one), strength(other));
    boolean oneIsBase = order == 0 ? one.compareTo(other) < 0 : order < 0;
    return oneIsBase ? new Pair(one, other) : new Pair(other, one);
  }

  private static int strength(String asset) {
    return WEAKEST_FIRST.indexOf(asset);
  }
}
