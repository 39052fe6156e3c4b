package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// tastyworks' transactions, as they were before the name changed.
final class TastytradeOld implements CsvFormat {

  private static final Column TIME = Column.required("Date/Time");
  private static final Column CODE = Column.required("Transaction Code");
  private static final Column SUBCODE = Column.required("Transaction Subcode");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Buy/Sell");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column EXPIRY = Column.required("Expiration Date");
  private static final Column STRIKE = Column.required("Strike");
  private static final Column RIGHT = Column.required("Call/Put");
  private static final Column PRICE = Column.required("Price");
  private static final Column FEES = Column.required("Fees");
  private static final Column ACCOUNT = Column.optional("Account Reference");

  private static final FormatSign SIGN =
      new FormatSign(
          "tastytrade-old",
          "tastyworks transactions (older)",
          "tastytrade",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          List.of(
              TIME, CODE, SUBCODE, SYMBOL, SIDE, QUANTITY, EXPIRY, STRIKE, RIGHT, PRICE, FEES,
              ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(SIDE));
    if (side.isEmpty()) {
      return row.text(CODE).equals("Receive Deliver")
          ? new RowMeaning.NotImported("an expiry, exercise or assignment has no price.")
          : new RowMeaning.NoTrade();
    }
    String symbol = row.needed(SYMBOL);
    String contract =
        row.text(RIGHT).isEmpty()
            ? ""
            : String.join(" ", symbol, row.text(EXPIRY), row.text(STRIKE), row.text(RIGHT));
    if (symbol.startsWith("/") || (!contract.isEmpty() && OptionName.of(contract).isEmpty())) {
      return FillDraft.unsized(contract.isEmpty() ? symbol : contract);
    }
    return new UsRow(
            symbol,
            contract,
            side.get(),
            row.number(QUANTITY),
            row.number(PRICE).abs(),
            row.moment(TIME, DateOrder.MONTH_FIRST))
        .read(
            draft ->
                draft
                    .fee(row.numberOrZero(FEES).abs(), UsRow.DOLLAR)
                    .account(row.textOrNull(ACCOUNT)));
  }
}
