package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.RowMeaning;

/// The words that US brokers have for what is no trade.
final class UsWords {

  private static final Map<Purpose, Pattern> MONEY =
      new EnumMap<>(
          Map.of(
              Purpose.CASH,
              Pattern.compile(
                  "ACH|RTP|MONEYLINK (TRANSFER|DEPOSIT)|WIRE.*|FUNDS (RECEIVED|PAID)"
                      + "|ELECTRONIC FUNDS TRANSFER.*|DIRECT DEPOSIT.*|DEPOSIT|WITHDRAWAL"
                      + "|(CASH )?CONTRIBUTION.*|(ONLINE )?TRANSFER|EFT"),
              Purpose.TRANSFER,
              Pattern.compile("ACATI|ACATO|ITRF|JOURNAL|TRANSFERRED (FROM|TO)\\b.*|CASH TRANSFER"),
              Purpose.DIVIDEND,
              Pattern.compile(
                  "CDIV|((CASH|(NON-)?QUAL(IFIED)?|SPECIAL|PR YR) )+DIV(IDEND)?( REINVEST)?"
                      + "|REINVEST DIVIDEND|DIVIDEND( RECEIVED.*)?|PAYMENT IN LIEU"),
              Purpose.INTEREST,
              Pattern.compile(
                  "INT|MINT|SLIP|((CREDIT|DEBIT|BANK|BOND|MARGIN) )?INTEREST( (EARNED|INCOME|PAID|CHARGED).*)?"
                      + "|(BROKER|BOND) INTEREST (PAID|RECEIVED)"),
              Purpose.FEE,
              Pattern.compile(
                  "GOLD|DFEE|AFEE|DTAX|(SERVICE|OTHER) FEE|(ADR|MARGIN|ACCOUNT)( MGMT)? FEE|FEE( CHARGED.*)?"
                      + "|FOREIGN TAX( PAID| WITHHOLDING)?.*|NRA TAX.*|WITHHOLDING TAX|OTHER FEES")));
  private static final Pattern SPLIT = Pattern.compile("SPL|STOCK SPLIT|FORWARD SPLIT");
  private static final Pattern EXPIRY =
      Pattern.compile("OEXP|(OPTION )?EXPIR(ED|ATION)|EXPIRED (CALL|PUT)\\b.*");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("OASGN|(OPTION )?ASSIGN(ED|MENT)|ASSIGNED (CALL|PUT|AS OF)\\b.*");
  private static final Pattern EXERCISE =
      Pattern.compile("OEXCS|EXCHANGE OR EXERCISE|(OPTION )?EXERCISED?|EXERCISED (CALL|PUT)\\b.*");

  private final String words;

  UsWords(String words) {
    String upper = words.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    this.words = upper.substring(0, Math.min(120, upper.length()));
  }

  /// Whether nothing they say is kept; the rest of such a row is not looked at.
  boolean unknown() {
    return !split() && optionEnd().isEmpty() && purpose().isEmpty();
  }

  boolean split() {
    return SPLIT.matcher(words).matches();
  }

  Optional<Booking.Kind> optionEnd() {
    if (EXPIRY.matcher(words).matches()) {
      return Optional.of(Booking.Kind.EXPIRY);
    }
    if (ASSIGNMENT.matcher(words).matches()) {
      return Optional.of(Booking.Kind.ASSIGNMENT);
    }
    return EXERCISE.matcher(words).matches()
        ? Optional.of(Booking.Kind.EXERCISE)
        : Optional.empty();
  }

  /// Money in dollars; no entry where the words are not known.
  RowMeaning money(EntryDraft draft, BigDecimal amount, String symbol) throws DamagedRow {
    return money(draft, UsRow.DOLLAR, amount, symbol);
  }

  RowMeaning money(EntryDraft draft, String currency, BigDecimal amount, String symbol)
      throws DamagedRow {
    Optional<Purpose> purpose = purpose();
    return purpose.isEmpty()
        ? new RowMeaning.NoTrade()
        : draft.money(purpose.get(), currency, amount, BigDecimal.ZERO, "", upper(symbol));
  }

  private Optional<Purpose> purpose() {
    return MONEY.entrySet().stream()
        .filter(each -> each.getValue().matcher(words).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The end of the option that some text names, with the contracts that ended.
  static RowMeaning ended(
      EntryDraft draft, Booking.Kind kind, Optional<OptionName> option, BigDecimal contracts)
      throws DamagedRow {
    Optional<BigDecimal> size = option.flatMap(OptionName::standardSize);
    return size.isEmpty()
        ? new RowMeaning.NotImported(
            "nothing here says which option ended, or how much one contract of it holds.")
        : draft.end(kind, option.get().symbol(), contracts.multiply(size.get()));
  }

  static String upper(String symbol) {
    return symbol.strip().toUpperCase(Locale.ROOT);
  }
}
