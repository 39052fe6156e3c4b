package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.RowMeaning;

/// What Interactive Brokers says of money, splits and the end of options: in sections, types of
/// cash transactions, and codes beside trades without a price.
///
/// @param words the description of a booking, or the codes of a trade (`C;Ep`)
record IbkrBooking(String words) {

  private static final Pattern ABOUT = Pattern.compile("([A-Z][A-Z0-9. ]{0,11})\\(.*");
  private static final Pattern SPLIT =
      Pattern.compile("(?i)([A-Z][A-Z0-9. ]{0,11})\\(.*?\\) SPLIT (\\d{1,6}) FOR (\\d{1,6})\\b.*");

  /// A line of a section, or a cash transaction or corporate action of that type.
  RowMeaning read(
      String section, EntryDraft draft, String currency, BigDecimal amount, BigDecimal quantity)
      throws DamagedRow {
    Matcher split = SPLIT.matcher(words.strip());
    if (split.matches()) {
      BigDecimal ratio =
          new BigDecimal(split.group(2))
              .divide(new BigDecimal(split.group(3)).max(BigDecimal.ONE), MathContext.DECIMAL64);
      return draft.split(UsWords.upper(split.group(1)), ratio, quantity);
    }
    Optional<Purpose> purpose = purpose(section.toLowerCase(Locale.ROOT));
    return purpose.isEmpty() || currency.isEmpty()
        ? new RowMeaning.NoTrade()
        : draft.money(purpose.get(), currency, amount, BigDecimal.ZERO, "", about());
  }

  /// A trade without a price: an option that expired, was assigned or exercised.
  ///
  /// @param size units a contract holds, 0 where nothing says it
  RowMeaning ended(EntryDraft draft, String symbol, BigDecimal contracts, BigDecimal size)
      throws DamagedRow {
    Optional<Booking.Kind> kind = end();
    Optional<OptionName> option = OptionName.of(symbol);
    return kind.isEmpty() || option.isEmpty() || size.signum() <= 0
        ? new RowMeaning.NotImported("an expiry, exercise or assignment has no price.")
        : draft.end(kind.get(), option.get().symbol(), contracts.multiply(size));
  }

  private Optional<Booking.Kind> end() {
    List<String> codes = List.of(words.replace(" ", "").split(";", -1));
    if (codes.contains("Ep")) {
      return Optional.of(Booking.Kind.EXPIRY);
    }
    if (codes.contains("A")) {
      return Optional.of(Booking.Kind.ASSIGNMENT);
    }
    return codes.contains("Ex") ? Optional.of(Booking.Kind.EXERCISE) : Optional.empty();
  }

  private static Optional<Purpose> purpose(String section) {
    if (section.startsWith("deposits")) {
      return Optional.of(Purpose.CASH);
    }
    if (section.startsWith("dividend") || section.startsWith("payment in lieu")) {
      return Optional.of(Purpose.DIVIDEND);
    }
    if (section.startsWith("interest") || section.contains(" interest ")) {
      return Optional.of(Purpose.INTEREST);
    }
    boolean charge =
        section.equals("fees") || section.contains("withholding") || section.contains(" fees");
    return charge ? Optional.of(Purpose.FEE) : Optional.empty();
  }

  private String about() {
    Matcher named = ABOUT.matcher(words.strip());
    return named.matches() ? UsWords.upper(named.group(1)) : "";
  }
}
