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

/// Koinly's universal table, which many small tools write: a trade has both a sent and a received
/// amount.
///
/// Columns as in the converters that write it (Koinly's own universal template; BittyTax's
/// "Koinly" names the longer export). Times are UTC by that template. A
/// hash may cover several trades and is no id.
final class KoinlyUniversal implements CsvFormat {

  private static final Column TIME = Column.required("Date", "Date (UTC)", "Koinly Date");
  private static final Column SENT = Column.required("Sent Amount");
  private static final Column SENT_CURRENCY = Column.required("Sent Currency");
  private static final Column RECEIVED = Column.required("Received Amount");
  private static final Column RECEIVED_CURRENCY = Column.required("Received Currency");
  private static final Column FEE = Column.required("Fee Amount");
  private static final Column FEE_CURRENCY = Column.required("Fee Currency");
  private static final Column LABEL = Column.optional("Label", "Tag");
  private static final Column TYPE = Column.optional("Type");

  private static final FormatSign SIGN =
      new FormatSign(
          "koinly-universal",
          "Koinly universal table",
          "generic",
          ZoneRule.UTC,
          List.of(
              TIME,
              SENT,
              SENT_CURRENCY,
              RECEIVED,
              RECEIVED_CURRENCY,
              FEE,
              FEE_CURRENCY,
              LABEL,
              TYPE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.text(TYPE).toLowerCase(Locale.ROOT);
    boolean both = !row.text(SENT).isEmpty() && !row.text(RECEIVED).isEmpty();
    if (!both || type.equals("transfer")) {
      return new RowMeaning.NoTrade();
    }
    String fee = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new Exchanged(
            code(row, RECEIVED_CURRENCY),
            row.number(RECEIVED),
            code(row, SENT_CURRENCY),
            row.number(SENT))
        .fill(row.moment(TIME), row.numberOrZero(FEE), fee, null, null, null);
  }

  /// Koinly writes `BTC;1` for an asset it numbers itself.
  private static String code(CsvRow row, Column column) throws DamagedRow {
    String code = row.needed(column).toUpperCase(Locale.ROOT);
    return code.contains(";") ? code.substring(0, code.indexOf(';')) : code;
  }
}
