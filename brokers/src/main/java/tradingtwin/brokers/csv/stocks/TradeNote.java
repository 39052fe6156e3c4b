package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// The table of executions that TradeNote takes and TradeZero writes: day and time in two columns,
/// seven kinds of fees, `SS` sells short and `BC` buys to cover.
final class TradeNote implements CsvFormat {

  private static final Column ACCOUNT = Column.required("Account");
  private static final Column DAY = Column.required("T/D");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column SIDE = Column.required("Side");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column QUANTITY = Column.required("Qty");
  private static final Column PRICE = Column.required("Price");
  private static final Column TIME = Column.required("Exec Time");
  private static final Column GROSS = Column.required("Gross Proceeds");
  private static final List<Column> FEES =
      List.of(
          Column.required("Comm"),
          Column.required("SEC"),
          Column.required("TAF"),
          Column.required("NSCC"),
          Column.required("Nasdaq"),
          Column.required("ECN Remove"),
          Column.required("ECN Add"));

  private static final FormatSign SIGN =
      new FormatSign(
          "tradenote",
          "TradeNote or TradeZero executions",
          "tradezero",
          ZoneRule.NEW_YORK_UNLESS_TOLD,
          Stream.concat(
                  Stream.of(ACCOUNT, DAY, CURRENCY, SIDE, SYMBOL, QUANTITY, PRICE, TIME, GROSS),
                  FEES.stream())
              .toList());

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    BigDecimal fees = BigDecimal.ZERO;
    for (Column fee : FEES) {
      fees = fees.add(row.numberOrZero(fee));
    }
    String symbol = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    FillDraft draft =
        FillDraft.of(
                symbol,
                row.side(SIDE),
                row.number(QUANTITY),
                row.number(PRICE),
                row.momentOf(
                    DateOrder.MONTH_FIRST.yearFirst(row.needed(DAY) + " " + row.needed(TIME))))
            .fee(fees, row.text(CURRENCY).toUpperCase(Locale.ROOT))
            .account(row.textOrNull(ACCOUNT));
    Optional<OptionName> option = OptionName.of(symbol);
    if (option.isEmpty()) {
      return draft.done();
    }
    Optional<BigDecimal> size =
        ContractSize.of(
            row.numberOrZero(GROSS).abs(),
            draft.qty().multiply(draft.price()),
            BigDecimal.ONE,
            BigDecimal.ZERO);
    return size.isEmpty()
        ? FillDraft.unsized(symbol)
        : draft.inUnits(option.get().symbol(), size.get()).done();
  }
}
