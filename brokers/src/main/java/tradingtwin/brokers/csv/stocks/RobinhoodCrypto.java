package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Robinhood's orders of crypto-currencies; what was filled of them, and when, is all it knows.
final class RobinhoodCrypto implements CsvFormat {

  private static final Column ID = Column.required("UUID");
  private static final Column TIME = Column.required("Time Entered");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Side");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column STATE = Column.required("State");
  private static final Column LEFT = Column.required("Leaves Quantity");
  private static final Column PRICE = Column.required("Average Price");

  private static final FormatSign SIGN =
      new FormatSign(
          "robinhood-crypto",
          "Robinhood crypto orders",
          "robinhood",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(ID, TIME, SYMBOL, SIDE, QUANTITY, STATE, LEFT, PRICE));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(PRICE).isEmpty() || row.number(PRICE).signum() == 0) {
      return new RowMeaning.NoTrade();
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    return FillDraft.of(
            pair(symbol),
            row.side(SIDE),
            row.number(QUANTITY).subtract(row.numberOrZero(LEFT)),
            row.number(PRICE),
            row.moment(TIME, DateOrder.MONTH_FIRST))
        .id(row.id(ID))
        .done();
  }

  /// Robinhood trades coins for dollars only, and may leave them out of the symbol.
  private static String pair(String symbol) {
    return Pair.parted(symbol)
        .or(() -> symbol.endsWith(UsRow.DOLLAR) ? Pair.glued(symbol) : Optional.empty())
        .map(Pair::symbol)
        .orElse(symbol + "-" + UsRow.DOLLAR);
  }
}
