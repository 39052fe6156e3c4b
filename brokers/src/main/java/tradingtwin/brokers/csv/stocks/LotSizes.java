package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tradingtwin.brokers.Pair;

/// What one lot of each symbol holds, worked out of what closed positions gained.
///
/// A gain in the quote currency tells it at once; in the base currency after a turn at the closing
/// price. Pairs of two states' currencies have standard lots of 100,000, unless a gain says other.
final class LotSizes {

  private static final BigDecimal STANDARD_LOT = BigDecimal.valueOf(100_000);
  private static final Set<String> MONEY =
      Set.of(
          "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "PLN", "CZK",
          "HUF", "ZAR", "MXN", "SGD", "HKD", "TRY", "CNH");
  private static final Set<String> METALS = Set.of("XAU", "XAG", "XPT", "XPD");

  private final String account;
  private final Map<String, BigDecimal> known = new HashMap<>();

  LotSizes(String account, List<MetaTraderRows.RoundTrip> trips) {
    this.account = account;
    trips.forEach(this::learn);
  }

  /// Empty when nothing says it.
  String of(String symbol) {
    BigDecimal size = known.get(symbol.toUpperCase(Locale.ROOT));
    if (size != null) {
      return Money.plain(size);
    }
    boolean standard =
        pair(symbol).filter(p -> MONEY.contains(p.base())).isPresent()
            && symbol.matches("[A-Za-z]{6}([.].*)?");
    return standard ? STANDARD_LOT.toPlainString() : "";
  }

  /// The name of what is traded: `EUR-USD` for `EURUSD.x`, else the symbol itself.
  static String name(String symbol) {
    return pair(symbol).map(Pair::symbol).orElse(symbol.replaceFirst("^[^A-Z0-9]+", ""));
  }

  private void learn(MetaTraderRows.RoundTrip trip) {
    BigDecimal volume = Money.orZero(trip.volume());
    BigDecimal close = Money.orZero(trip.closePrice());
    BigDecimal move = close.subtract(Money.orZero(trip.openPrice()));
    BigDecimal perUnit =
        (trip.type().equalsIgnoreCase("buy") ? move : move.negate()).multiply(volume);
    Optional<Pair> pair = pair(trip.symbol());
    boolean inBase = pair.isPresent() && pair.get().base().equals(account);
    boolean inQuote = pair.isEmpty() || pair.get().quote().equals(account);
    BigDecimal gain = inBase ? trip.profit().multiply(close) : trip.profit();
    if (inBase || inQuote) {
      BigDecimal cents = inBase ? close : BigDecimal.ONE;
      ContractSize.of(gain, perUnit, cents, BigDecimal.ZERO)
          .ifPresent(size -> known.putIfAbsent(trip.symbol().toUpperCase(Locale.ROOT), size));
    }
  }

  private static Optional<Pair> pair(String symbol) {
    String upper = symbol.toUpperCase(Locale.ROOT);
    if (!upper.matches("[A-Z]{6}([A-Z.+#_-].*)?")) {
      return Optional.empty();
    }
    String base = upper.substring(0, 3);
    String quote = upper.substring(3, 6);
    return MONEY.contains(quote) && (MONEY.contains(base) || METALS.contains(base))
        ? Optional.of(new Pair(base, quote))
        : Optional.empty();
  }
}
