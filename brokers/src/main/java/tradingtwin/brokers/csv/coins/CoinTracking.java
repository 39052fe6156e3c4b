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

/// CoinTracking's trade table, which people keep for exchanges that are gone.
///
/// Columns as in Export-To-Ghostfolio's CoinTracking header, German ones as in converters
/// that write it: `Cur.` stands three times. Its transaction ids may repeat and are no ids. The
/// zone is the account's and not said: asked.
final class CoinTracking implements CsvFormat {

  private static final Column TYPE = Column.required("Type", "Typ");
  private static final Column BUY = Column.required("Buy", "Kauf");
  private static final Column BUY_CURRENCY = Column.required("Cur.");
  private static final Column SELL = Column.required("Sell", "Verkauf");
  private static final Column SELL_CURRENCY = Column.required("Cur. #2");
  private static final Column FEE = Column.required("Fee", "Gebühr");
  private static final Column FEE_CURRENCY = Column.required("Cur. #3");
  private static final Column EXCHANGE = Column.required("Exchange", "Börse");
  private static final Column TIME = Column.required("Date", "Datum");

  private static final FormatSign SIGN =
      new FormatSign(
          "cointracking-trades",
          "CoinTracking trade table",
          "generic",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TYPE, BUY, BUY_CURRENCY, SELL, SELL_CURRENCY, FEE, FEE_CURRENCY, EXCHANGE, TIME));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    if (!type.equals("trade")) {
      return new RowMeaning.NoTrade();
    }
    return new Exchanged(
            row.needed(BUY_CURRENCY).toUpperCase(Locale.ROOT),
            row.number(BUY),
            row.needed(SELL_CURRENCY).toUpperCase(Locale.ROOT),
            row.number(SELL))
        .fill(
            DottedDay.moment(row, TIME),
            row.numberOrZero(FEE),
            row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT),
            null,
            null,
            row.textOrNull(EXCHANGE));
  }
}
