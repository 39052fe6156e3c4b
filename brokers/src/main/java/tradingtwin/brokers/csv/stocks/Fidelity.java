package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
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

/// Fidelity's account history, in the older table and that of 2026: days without times, the side
/// in words (`YOU BOUGHT …`), options as `-SPY240119C470`, a legal footer.
final class Fidelity implements CsvFormat {

  private static final Column DATE = Column.required("Run Date");
  private static final Column ACCOUNT = Column.optional("Account");
  private static final Column ACTION = Column.required("Action");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column DESCRIPTION = Column.required("Description", "Security Description");
  private static final Column TYPE = Column.required("Type", "Security Type");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price ($)", "Price");
  private static final Column COMMISSION = Column.required("Commission ($)", "Commission");
  private static final Column FEES = Column.required("Fees ($)", "Fees");
  private static final Column AMOUNT = Column.required("Amount ($)", "Amount");

  private static final FormatSign SIGN =
      new FormatSign(
          "fidelity",
          "Fidelity account history",
          "fidelity",
          ZoneRule.NEW_YORK,
          List.of(
              DATE,
              ACCOUNT,
              ACTION,
              SYMBOL,
              DESCRIPTION,
              TYPE,
              QUANTITY,
              PRICE,
              COMMISSION,
              FEES,
              AMOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String action = row.text(ACTION).toUpperCase(Locale.ROOT);
    boolean bought = action.startsWith("YOU BOUGHT");
    boolean reinvested = action.startsWith("REINVESTMENT") && !isMoneyMarket(row.text(SYMBOL));
    if (!bought && !reinvested && !action.startsWith("YOU SOLD")) {
      return entry(row, action);
    }
    return new UsRow(
            row.needed(SYMBOL),
            row.text(SYMBOL),
            bought || reinvested ? Side.BUY : Side.SELL,
            row.number(QUANTITY),
            row.number(PRICE).abs(),
            row.moment(DATE, DateOrder.MONTH_FIRST))
        .read(
            draft ->
                draft
                    .fee(
                        row.numberOrZero(COMMISSION).abs().add(row.numberOrZero(FEES).abs()),
                        UsRow.DOLLAR)
                    .account(row.textOrNull(ACCOUNT)));
  }

  private static RowMeaning entry(CsvRow row, String action) throws DamagedRow {
    if (action.isEmpty() || row.text(DATE).isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    UsWords words = new UsWords(action);
    if (words.unknown()) {
      return new RowMeaning.NoTrade();
    }
    EntryDraft draft =
        EntryDraft.of(row.moment(DATE, DateOrder.MONTH_FIRST), action)
            .account(row.textOrNull(ACCOUNT));
    Optional<Booking.Kind> end = words.optionEnd();
    return end.isPresent()
        ? UsWords.ended(draft, end.get(), OptionName.of(row.text(SYMBOL)), row.number(QUANTITY))
        : words.money(draft, row.numberOrZero(AMOUNT), row.text(SYMBOL));
  }

  /// Where cash rests; by the exchanges' rule such a fund has five letters and ends in XX.
  private static boolean isMoneyMarket(String symbol) {
    return symbol.length() == 5 && symbol.endsWith("XX");
  }
}
