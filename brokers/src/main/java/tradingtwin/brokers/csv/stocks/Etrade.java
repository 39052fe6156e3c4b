package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Optional;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// E*TRADE's transactions, in the old table and the new. The regulator's fee stands in no column;
/// it is part of what lies between price and amount.
final class Etrade implements CsvFormat {

  private final FormatSign sign;
  private final Column date;
  private final Column action;
  private final Column symbol;
  private final Column description;
  private final Column quantity;
  private final Column price;
  private final Column amount;
  private final Column commission;

  private Etrade(
      String id,
      String name,
      String date,
      String action,
      String mark,
      String moneyMark,
      Column own) {
    this.date = Column.required(date);
    this.action = Column.required(action);
    this.symbol = Column.required("Symbol");
    this.description = Column.required("Description");
    this.quantity = Column.required("Quantity" + mark);
    this.price = Column.required("Price" + moneyMark);
    this.amount = Column.required("Amount" + moneyMark);
    this.commission = Column.required("Commission");
    this.sign =
        new FormatSign(
            id,
            name,
            "etrade",
            ZoneRule.NEW_YORK,
            List.of(
                this.date,
                this.action,
                symbol,
                description,
                quantity,
                price,
                amount,
                commission,
                own));
  }

  static Etrade old() {
    return new Etrade(
        "etrade-old",
        "E*TRADE transactions (older)",
        "TransactionDate",
        "TransactionType",
        "",
        "",
        Column.required("SecurityType"));
  }

  static Etrade present() {
    return new Etrade(
        "etrade",
        "E*TRADE transactions",
        "Activity/Trade Date",
        "Activity Type",
        " #",
        " $",
        Column.required("Settlement Date"));
  }

  @Override
  public FormatSign sign() {
    return sign;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(action));
    if (side.isEmpty()) {
      return entry(row);
    }
    boolean unpaid = row.numberOrZero(amount).signum() == 0;
    return new UsRow(
            row.needed(symbol),
            row.text(description),
            side.get(),
            row.number(quantity),
            row.number(price).abs(),
            row.moment(date, DateOrder.MONTH_FIRST))
        .read(
            draft ->
                unpaid
                    ? draft.fee(row.numberOrZero(commission).abs(), UsRow.DOLLAR)
                    : draft.feeWithin(row.number(amount), UsRow.DOLLAR));
  }

  private RowMeaning entry(CsvRow row) throws DamagedRow {
    String said = row.text(action);
    if (said.isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    UsWords words = new UsWords(said);
    if (words.unknown()) {
      return new RowMeaning.NoTrade();
    }
    EntryDraft draft = EntryDraft.of(row.moment(date, DateOrder.MONTH_FIRST), said);
    Optional<Booking.Kind> end = words.optionEnd();
    return end.isPresent()
        ? UsWords.ended(
            draft, end.get(), OptionName.of(row.text(description)), row.number(quantity))
        : words.money(draft, row.numberOrZero(amount), row.text(symbol));
  }
}
