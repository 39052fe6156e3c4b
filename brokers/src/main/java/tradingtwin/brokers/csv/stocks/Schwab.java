package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tradingtwin.brokers.Booking;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.DateOrder;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.ExportText;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Sheet;
import tradingtwin.brokers.csv.format.SheetRow;
import tradingtwin.brokers.csv.format.StatementFormat;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Charles Schwab's transactions: days without times, newest first, no ids, a total at the end.
///
/// `01/05/2024 as of 01/03/2024` was booked on the first day and happened on the second.
final class Schwab implements StatementFormat {

  private static final Column DATE = Column.required("Date");
  private static final Column ACTION = Column.required("Action");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column DESCRIPTION = Column.required("Description");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column FEES = Column.required("Fees & Comm");
  private static final Column AMOUNT = Column.required("Amount");

  private static final FormatSign SIGN =
      new FormatSign(
          "schwab",
          "Charles Schwab transactions",
          "schwab",
          ZoneRule.NEW_YORK,
          List.of(DATE, ACTION, SYMBOL, DESCRIPTION, QUANTITY, PRICE, FEES, AMOUNT));

  private static final Pattern AS_OF = Pattern.compile("(?i).* as of ");
  private static final Pattern TOTAL = Pattern.compile("(?i)transactions total.*");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public Optional<Sheet> sheet(ExportText file) {
    return Sheet.of(file, SIGN);
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (row.text(ACTION).equalsIgnoreCase("Reinvest Shares")) {
      return trade(row, Side.BUY);
    }
    Optional<Side> side = Actions.side(row.text(ACTION));
    if (TOTAL.matcher(row.text(DATE)).matches()) {
      return new RowMeaning.NoTrade();
    }
    return side.isEmpty() ? entry(row) : trade(row, side.get());
  }

  private static RowMeaning entry(CsvRow row) throws DamagedRow {
    UsWords words = new UsWords(row.text(ACTION));
    if (words.unknown()) {
      return new RowMeaning.NoTrade();
    }
    EntryDraft draft = EntryDraft.of(moment(row), row.text(ACTION));
    Optional<Booking.Kind> end = words.optionEnd();
    if (end.isPresent()) {
      return UsWords.ended(draft, end.get(), OptionName.of(row.text(SYMBOL)), row.number(QUANTITY));
    }
    return words.split()
        ? draft.split(UsWords.upper(row.text(SYMBOL)), null, row.number(QUANTITY))
        : words.money(draft, row.numberOrZero(AMOUNT), row.text(SYMBOL));
  }

  private static Moment moment(CsvRow row) throws DamagedRow {
    String day = AS_OF.matcher(row.needed(DATE)).replaceFirst("");
    return row.momentOf(DateOrder.MONTH_FIRST.yearFirst(day));
  }

  private static RowMeaning trade(CsvRow row, Side side) throws DamagedRow {
    return new UsRow(
            row.needed(SYMBOL),
            row.text(SYMBOL),
            side,
            row.number(QUANTITY),
            row.number(PRICE).abs(),
            moment(row))
        .read(draft -> draft.fee(row.numberOrZero(FEES).abs(), UsRow.DOLLAR));
  }

  /// The total of all amounts, trades or not, as the file's last line says it.
  @Override
  public List<Remark> remarks(Sheet sheet, List<BrokerFill> fills) {
    List<Remark> remarks = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (SheetRow row : sheet.rows()) {
      String amount = row.cell(sheet.indexOf(AMOUNT));
      if (TOTAL.matcher(row.cell(0)).matches()) {
        BigDecimal stated = Money.orZero(amount);
        if (!amount.isEmpty() && stated.compareTo(sum) != 0) {
          remarks.add(
              new Remark(
                  row.line(),
                  "The file's total is %s, its lines come to %s: lines are missing or changed."
                      .formatted(stated.toPlainString(), sum.toPlainString())));
        }
      } else {
        sum = sum.add(Money.orZero(amount));
      }
    }
    return remarks;
  }
}
