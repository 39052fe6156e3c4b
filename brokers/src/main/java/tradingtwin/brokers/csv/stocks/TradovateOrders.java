package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Tradovate's orders, each with the average of its fills. What a contract holds follows from the
/// notional value, where the file states one; fees stand in no column.
final class TradovateOrders implements CsvFormat {

  private static final Column ID = Column.required("Order ID");
  private static final Column ACCOUNT = Column.required("Account");
  private static final Column SIDE = Column.required("B/S");
  private static final Column CONTRACT = Column.required("Contract");
  private static final Column PRODUCT = Column.required("Product");
  private static final Column PRICE = Column.required("avgPrice");
  private static final Column QUANTITY = Column.required("filledQty");
  private static final Column TIME = Column.required("Fill Time");
  private static final Column STATUS = Column.required("Status");
  private static final Column NOTIONAL = Column.optional("Notional Value");

  private static final FormatSign SIGN =
      new FormatSign(
          "tradovate-orders",
          "Tradovate orders",
          "tradovate",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(ID, ACCOUNT, SIDE, CONTRACT, PRODUCT, PRICE, QUANTITY, TIME, STATUS, NOTIONAL));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.numberOrZero(QUANTITY).signum() == 0 || row.text(TIME).isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    String contract = row.needed(CONTRACT).toUpperCase(Locale.ROOT);
    FillDraft draft =
        FillDraft.of(
                contract,
                row.side(SIDE),
                row.number(QUANTITY),
                row.number(PRICE),
                row.moment(TIME, DateOrder.MONTH_FIRST))
            .id(row.id(ID))
            .order(row.id(ID))
            .account(row.textOrNull(ACCOUNT));
    Optional<BigDecimal> size =
        ContractSize.of(
            row.numberOrZero(NOTIONAL).abs(),
            draft.qty().multiply(draft.price()),
            BigDecimal.ONE,
            draft.qty());
    Optional<FutureName> future = FutureName.of(contract, draft.moment().ts());
    if (future.isEmpty()) {
      return FillDraft.unsized(contract);
    }
    return size.isEmpty()
        ? draft.inContracts(future.get())
        : draft.inUnits(future.get().symbol(), size.get()).done();
  }
}
