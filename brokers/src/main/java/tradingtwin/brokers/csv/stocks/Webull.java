package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Webull's order records, of stocks and of options: no ids and no fees. The line that names a
/// spread as a whole has no symbol; its legs follow.
final class Webull implements CsvFormat {

  private static final Column NAME = Column.required("Name");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Side");
  private static final Column STATUS = Column.required("Status");
  private static final Column FILLED = Column.required("Filled");
  private static final Column PRICE = Column.required("Price");
  private static final Column AVERAGE = Column.optional("Avg Price");
  private static final Column IN_FORCE = Column.required("Time-in-Force");
  private static final Column PLACED = Column.required("Placed Time");
  private static final Column TIME = Column.required("Filled Time");

  private static final FormatSign SIGN =
      new FormatSign(
          "webull",
          "Webull order records",
          "webull",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(NAME, SYMBOL, SIDE, STATUS, FILLED, PRICE, AVERAGE, IN_FORCE, PLACED, TIME));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(SYMBOL).isEmpty()
        || row.numberOrZero(FILLED).signum() == 0
        || row.text(TIME).isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    return new UsRow(
            row.text(SYMBOL),
            row.text(NAME),
            Actions.side(row.text(SIDE))
                .orElseThrow(
                    () ->
                        new DamagedRow(
                            "%s is neither a buy nor a sell."
                                .formatted(DamagedRow.quoted(row.text(SIDE))))),
            row.number(FILLED),
            price(row),
            row.moment(TIME, DateOrder.MONTH_FIRST))
        .read(draft -> draft);
  }

  private static BigDecimal price(CsvRow row) throws DamagedRow {
    return row.text(AVERAGE).isEmpty()
        ? row.numberIn(row.needed(PRICE).replace("@", ""), PRICE)
        : row.number(AVERAGE);
  }
}
