package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Revolut's crypto statement. Currencies are signs or codes on the amounts (`€66.01`, `35.52
/// CZK`); dates are `May 5, 2020, 10:10:57 PM`, `13 Apr 2021, 09:54:54` or ISO.
///
/// Columns and rows as in everytrade's Revolut tests. The zone is not said: asked.
final class RevolutCrypto implements CsvFormat {

  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column TYPE = Column.required("Type");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column VALUE = Column.required("Value");
  private static final Column FEES = Column.required("Fees");
  private static final Column TIME = Column.required("Date");

  private static final FormatSign SIGN =
      new FormatSign(
          "revolut-crypto",
          "Revolut crypto statement",
          "revolut",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(SYMBOL, TYPE, QUANTITY, PRICE, VALUE, FEES, TIME));

  private static final Map<String, String> SIGNS =
      Map.of("€", "EUR", "$", "USD", "£", "GBP", "zł", "PLN", "Kč", "CZK", "¥", "JPY", "₴", "UAH");
  private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    boolean buy = type.equals("buy") || type.startsWith("buy -");
    boolean sell = type.equals("sell") || type.startsWith("sell -");
    if (!buy && !sell) {
      return new RowMeaning.NoTrade();
    }
    String money = currency(row.needed(PRICE));
    return new RowMeaning.Fill(
        row.needed(SYMBOL).toUpperCase(Locale.ROOT) + "-" + money,
        buy ? Side.BUY : Side.SELL,
        row.number(QUANTITY).abs(),
        row.number(PRICE),
        row.numberOrZero(FEES),
        row.text(FEES).isEmpty() ? money : currency(row.text(FEES)),
        row.moment(TIME),
        null,
        null,
        null);
  }

  private static String currency(String amount) throws DamagedRow {
    Matcher code = CODE.matcher(amount);
    if (code.find()) {
      return code.group();
    }
    return SIGNS.entrySet().stream()
        .filter(sign -> amount.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(
            () ->
                new DamagedRow(
                    "%s does not say in which currency it is."
                        .formatted(DamagedRow.quoted(amount))));
  }
}
