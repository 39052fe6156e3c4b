package tradingtwin.brokers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A base and the quote currency it is priced in, in the one spelling we use: `BTC-EUR`.
public record Pair(String base, String quote) {

  private static final Map<String, String> OTHER_NAMES =
      Map.of("XBT", "BTC", "XDG", "DOGE", "XXBT", "BTC", "XXDG", "DOGE");

  /// Kraken's old codes: a crypto-currency behind an X, a state's money behind a Z.
  private static final Set<String> BEHIND_X =
      Set.of(
          "XETH", "XLTC", "XXRP", "XXLM", "XXMR", "XZEC", "XETC", "XREP", "XMLN", "XICN", "XXVN");

  private static final Set<String> BEHIND_Z =
      Set.of("ZEUR", "ZUSD", "ZGBP", "ZCAD", "ZJPY", "ZAUD", "ZKRW");

  /// Longest first, so that USDT is not taken for a T behind USD.
  private static final List<String> QUOTES =
      List.of(
          "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDP", "BIDR", "USD", "EUR", "GBP", "JPY",
          "CHF", "CAD", "AUD", "TRY", "BRL", "PLN", "RON", "CZK", "UAH", "ZAR", "NGN", "RUB",
          "IDRT", "BNB", "BTC", "XBT", "ETH", "DAI", "PAX", "VAI", "TRX", "XRP", "DOGE", "DOT",
          "BKRW", "AEUR", "EURI");

  private static final Pattern CODE = Pattern.compile("[A-Z0-9.]{1,20}");
  private static final Pattern BETWEEN = Pattern.compile("[-/_:]");

  public Pair {
    if (!isCode(base) || !isCode(quote)) {
      throw new IllegalArgumentException("not a pair: " + base + ", " + quote);
    }
  }

  public String symbol() {
    return base + "-" + quote;
  }

  /// A pair whose parts are parted: `XBT/EUR`, `btc-usd`, `SOL_USDT`.
  public static Optional<Pair> parted(String text) {
    String[] parts = BETWEEN.split(text.strip().toUpperCase(Locale.ROOT), -1);
    return parts.length == 2 && isCode(parts[0]) && isCode(parts[1])
        ? Optional.of(new Pair(modern(parts[0]), modern(parts[1])))
        : Optional.empty();
  }

  /// A pair written as one word, parted at a quote currency we know: `XXBTZEUR`, `SOLUSDT`.
  public static Optional<Pair> glued(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    if (word.length() == 8 && word.matches("[A-Z0-9]+")) {
      String base = word.substring(0, 4);
      String quote = word.substring(4);
      boolean oldBase = BEHIND_X.contains(base) || OTHER_NAMES.containsKey(base);
      boolean oldQuote = BEHIND_Z.contains(quote) || quote.equals("XXBT") || quote.equals("XETH");
      if (oldQuote && (oldBase || base.equals("USDT") || BEHIND_Z.contains(base))) {
        return Optional.of(new Pair(modern(base), modern(quote)));
      }
    }
    return QUOTES.stream()
        .filter(q -> word.length() > q.length() && word.endsWith(q))
        .map(q -> word.substring(0, word.length() - q.length()))
        .filter(Pair::isCode)
        .findFirst()
        .map(base -> new Pair(modern(base), modern(word.substring(base.length()))));
  }

  /// A pair in either way of writing.
  public static Optional<Pair> of(String text) {
    return parted(text).or(() -> glued(text));
  }

  /// An asset by the name everybody uses, not by the one an exchange gave it long ago: `XXBT` is
  /// `BTC`.
  public static String assetName(String code) {
    return modern(code.strip().toUpperCase(Locale.ROOT));
  }

  private static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private static String modern(String code) {
    if (BEHIND_X.contains(code) || BEHIND_Z.contains(code)) {
      return code.substring(1);
    }
    return OTHER_NAMES.getOrDefault(code, code);
  }
}
