package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Trading 212's history. Which columns for fees and taxes there are differs from export to export;
/// London's prices come in pence.
final class Trading212 implements StatementFormat {

  private static final Column ACTION = Column.required("Action");
  private static final Column TIME = Column.required("Time");
  private static final Column ISIN = Column.required("ISIN");
  private static final Column TICKER = Column.required("Ticker");
  private static final Column ID = Column.optional("ID");
  private static final Column SHARES = Column.required("No. of shares");
  private static final Column PRICE = Column.required("Price / share");
  private static final Column PRICE_CURRENCY = Column.required("Currency (Price / share)");
  private static final Column TOTAL = Column.optional("Total");
  private static final Column TOTAL_CURRENCY = Column.optional("Currency (Total)");
  private static final Column FEE = Column.optional("twin fee");
  private static final Column FEE_CURRENCY = Column.optional("twin fee currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "trading212",
          "Trading 212 history",
          "trading212",
          ZoneRule.UTC,
          List.of(
              ACTION,
              TIME,
              ISIN,
              TICKER,
              ID,
              SHARES,
              PRICE,
              PRICE_CURRENCY,
              TOTAL,
              TOTAL_CURRENCY,
              FEE,
              FEE_CURRENCY));

  private static final Pattern COST =
      Pattern.compile("(?i)(?!currency \\(|withholding).*\\b(fee|tax|levy|duty)\\b.*");
  private static final Pattern IN_HEADER = Pattern.compile(".*\\(([A-Z]{3})\\)");
  private static final Map<String, Purpose> WORDS =
      Map.of(
          "deposit", Purpose.CASH,
          "withdrawal", Purpose.CASH,
          "interest on cash", Purpose.INTEREST,
          "lending interest", Purpose.INTEREST);
  private static final BigDecimal PENCE = new BigDecimal("0.01");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN).map(Trading212::withFees);
  }

  private static Sheet withFees(Sheet sheet) {
    List<String> fees = new ArrayList<>();
    List<String> currencies = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      BigDecimal fee = BigDecimal.ZERO;
      TreeSet<String> paidIn = new TreeSet<>();
      for (int at = 0; at < sheet.header().cells().size(); at++) {
        BigDecimal cost =
            COST.matcher(sheet.header().cell(at)).matches()
                ? Money.orZero(row.cell(at))
                : BigDecimal.ZERO;
        if (cost.signum() != 0) {
          fee = fee.add(cost.abs());
          paidIn.add(currency(sheet.header(), row, at));
        }
      }
      fees.add(Money.plain(fee));
      currencies.add(String.join("+", paidIn));
    }
    return sheet.with("twin fee", fees).with("twin fee currency", currencies);
  }

  /// In the header (`Stamp duty (EUR)`), or in the column of the same name (`Currency (…)`).
  private static String currency(SheetRow header, SheetRow row, int at) {
    Matcher stated = IN_HEADER.matcher(header.cell(at));
    if (stated.matches()) {
      return stated.group(1);
    }
    String wanted = "currency (" + header.cell(at).toLowerCase(Locale.ROOT) + ")";
    return row.cell(Column.normal(header.cells()).indexOf(wanted)).toUpperCase(Locale.ROOT);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(ACTION));
    if (side.isEmpty()) {
      return entry(row);
    }
    String paidIn = row.text(FEE_CURRENCY);
    if (paidIn.contains("+")) {
      return new RowMeaning.NotImported("its fees were paid in %s at once.".formatted(paidIn));
    }
    String currency = row.text(PRICE_CURRENCY).toUpperCase(Locale.ROOT);
    BigDecimal price = row.number(PRICE);
    String ticker = row.text(TICKER).isEmpty() ? row.needed(ISIN) : row.text(TICKER);
    return FillDraft.of(
            ticker.toUpperCase(Locale.ROOT),
            side.get(),
            row.number(SHARES),
            currency.equals("GBX") ? price.multiply(PENCE) : price,
            row.moment(TIME))
        .fee(row.numberOrZero(FEE), paidIn)
        .id(row.id(ID))
        .done();
  }

  private static RowMeaning entry(CsvRow row) throws DamagedRow {
    String action = row.text(ACTION);
    String word = action.toLowerCase(Locale.ROOT);
    Optional<Purpose> purpose =
        word.startsWith("dividend")
            ? Optional.of(Purpose.DIVIDEND)
            : Optional.ofNullable(WORDS.get(word));
    String currency = row.text(TOTAL_CURRENCY).toUpperCase(Locale.ROOT);
    if (purpose.isEmpty() || currency.isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    BigDecimal total = row.numberOrZero(TOTAL);
    boolean out = word.equals("withdrawal");
    return EntryDraft.of(row.moment(TIME), action)
        .id(row.id(ID))
        .money(
            purpose.get(),
            currency,
            out ? total.abs().negate() : total,
            BigDecimal.ZERO,
            "",
            row.text(TICKER).toUpperCase(Locale.ROOT));
  }
}
