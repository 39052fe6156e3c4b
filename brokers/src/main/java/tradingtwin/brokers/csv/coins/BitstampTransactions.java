package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Bitstamp's transactions since 2023, each amount with its currency in a column, with ids.
///
/// Columns as in BittyTax's RFC 4180 variant of "Bitstamp".
final class BitstampTransactions implements CsvFormat {

  private static final Column ID = Column.required("ID");
  private static final Column TYPE = Column.required("Type");
  private static final Column SIDE = Column.required("Subtype");
  private static final Column TIME = Column.required("Datetime");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column BASE = Column.required("Amount currency");
  private static final Column RATE = Column.required("Rate");
  private static final Column QUOTE = Column.required("Rate currency");
  private static final Column FEE = Column.required("Fee");
  private static final Column FEE_CURRENCY = Column.required("Fee currency");
  private static final Column ORDER_ID = Column.optional("Order ID");
  private static final Column ACCOUNT = Column.optional("Account");

  private static final FormatSign SIGN =
      new FormatSign(
          "bitstamp-transactions",
          "Bitstamp transactions",
          "bitstamp",
          ZoneRule.UTC,
          List.of(
              ID,
              TYPE,
              SIDE,
              TIME,
              AMOUNT,
              BASE,
              RATE,
              QUOTE,
              FEE,
              FEE_CURRENCY,
              ORDER_ID,
              ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (!row.needed(TYPE).toLowerCase(Locale.ROOT).equals("market")) {
      return new RowMeaning.NoTrade();
    }
    String base = row.needed(BASE).toUpperCase(Locale.ROOT);
    String quote = row.needed(QUOTE).toUpperCase(Locale.ROOT);
    String feeCurrency = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        base + "-" + quote,
        row.side(SIDE),
        row.number(AMOUNT).abs(),
        row.number(RATE),
        row.numberOrZero(FEE).abs(),
        feeCurrency.isEmpty() ? quote : feeCurrency,
        row.moment(TIME),
        row.id(ID),
        row.id(ORDER_ID),
        row.textOrNull(ACCOUNT));
  }
}
