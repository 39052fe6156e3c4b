package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// MEXC's spot orders: one row an order, with its average price and without its fee.
///
/// Columns as in BittyTax's "MEXC Trades" v2; with a UID in later files. The trade history has the
/// fees. The zone is not said: asked.
final class MexcOrders implements CsvFormat {

  private static final Column UID = Column.optional("UID");
  private static final Column PAIR = Column.required("Pairs");
  private static final Column TIME = Column.required("Time", "Time(UTC*");
  private static final Column SIDE = Column.required("Direction");
  private static final Column PRICE = Column.required("Average Filled Price");
  private static final Column AMOUNT = Column.required("Filled Quantity");
  private static final Column ORDERED = Column.required("Order Quantity");
  private static final Column STATUS = Column.required("Status");

  private static final FormatSign SIGN =
      new FormatSign(
          "mexc-orders",
          "MEXC spot orders",
          "mexc",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(UID, PAIR, TIME, SIDE, PRICE, AMOUNT, ORDERED, STATUS));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    BigDecimal amount = row.numberOrZero(AMOUNT);
    if (amount.signum() == 0) {
      return new RowMeaning.NoTrade();
    }
    String written = row.needed(PAIR);
    Pair pair =
        Pair.of(written)
            .orElseThrow(
                () ->
                    new DamagedRow(
                        "The pair %s is not known to us.".formatted(DamagedRow.quoted(written))));
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        amount,
        row.number(PRICE),
        BigDecimal.ZERO,
        "",
        row.moment(TIME),
        null,
        null,
        row.textOrNull(UID));
  }
}
