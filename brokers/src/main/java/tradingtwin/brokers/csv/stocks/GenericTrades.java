package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The table many tools of taxes take: `date,action,symbol,quantity,price,fees,currency`.
final class GenericTrades implements CsvFormat {

  private static final Column DATE = Column.required("date");
  private static final Column ACTION = Column.required("action");
  private static final Column SYMBOL = Column.required("symbol");
  private static final Column QUANTITY = Column.required("quantity");
  private static final Column PRICE = Column.required("price");
  private static final Column FEES = Column.required("fees");
  private static final Column CURRENCY = Column.required("currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "generic-trades",
          "Table of date, action, symbol",
          "generic",
          ZoneRule.OFFSET_IN_EACH_TIME,
          List.of(DATE, ACTION, SYMBOL, QUANTITY, PRICE, FEES, CURRENCY));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(ACTION));
    return side.isEmpty()
        ? new RowMeaning.NoTrade()
        : FillDraft.of(
                row.needed(SYMBOL).toUpperCase(Locale.ROOT),
                side.get(),
                row.number(QUANTITY),
                row.number(PRICE),
                row.momentAsWritten(DATE))
            .fee(row.numberOrZero(FEES), row.text(CURRENCY).toUpperCase(Locale.ROOT))
            .done();
  }
}
