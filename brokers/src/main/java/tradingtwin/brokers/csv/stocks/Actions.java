package tradingtwin.brokers.csv.stocks;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tradingtwin.brokers.Side;

/// The words that brokers use for a buy and a sale, opening or closing, long or short.
final class Actions {

  private static final Pattern BUY =
      Pattern.compile(
          "(YOU )?(BUY|BOUGHT)( ?TO ?(OPEN|CLOSE|COVER)| SHORT COVER| COVER)?"
              + "|BTO|BTC|BC|COVER|BUY - .*|(MARKET|LIMIT|STOP|STOP LIMIT) BUY|KAUF|KAUFEN|ACHAT|ACHETER"
              + "|ACQUISTO|COMPRA|COMPRAR|KOOP");
  private static final Pattern SELL =
      Pattern.compile(
          "(YOU )?(SELL|SOLD)( ?TO ?(OPEN|CLOSE)| ?SHORT)?"
              + "|STO|STC|SS|SHORT|SELL - .*|(MARKET|LIMIT|STOP|STOP LIMIT) SELL|VERKAUF|VERKAUFEN|VENTE|VENDRE"
              + "|VENDITA|VENTA|VENDER|VERKOOP");

  private Actions() {}

  /// Empty when the words name neither.
  static Optional<Side> side(String words) {
    String upper = words.strip().toUpperCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
    if (upper.length() > 40) {
      return Optional.empty();
    }
    if (BUY.matcher(upper).matches() || upper.equals("B")) {
      return Optional.of(Side.BUY);
    }
    return SELL.matcher(upper).matches() || upper.equals("S")
        ? Optional.of(Side.SELL)
        : Optional.empty();
  }
}
