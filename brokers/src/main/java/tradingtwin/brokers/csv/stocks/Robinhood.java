package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
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

/// Robinhood's account activity: stocks and options, days without times, no ids, and fees only as
/// what lies between price and amount.
final class Robinhood implements CsvFormat {

  private static final Column DATE = Column.required("Activity Date");
  private static final Column PROCESSED = Column.required("Process Date");
  private static final Column SYMBOL = Column.required("Instrument");
  private static final Column DESCRIPTION = Column.required("Description");
  private static final Column CODE = Column.required("Trans Code");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column ACCOUNT = Column.optional("Account Type");

  private static final FormatSign SIGN =
      new FormatSign(
          "robinhood",
          "Robinhood account activity",
          "robinhood",
          ZoneRule.NEW_YORK,
          List.of(DATE, PROCESSED, SYMBOL, DESCRIPTION, CODE, QUANTITY, PRICE, AMOUNT, ACCOUNT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String code = row.text(CODE);
    Optional<Side> side = Actions.side(code);
    if (side.isEmpty()) {
      return code.isEmpty() ? new RowMeaning.NoTrade() : entry(row, code);
    }
    boolean option = code.matches("[BS]T[OC]");
    String contract = row.text(DESCRIPTION).lines().findFirst().orElse("").strip();
    if (option && OptionName.of(contract).isEmpty()) {
      return FillDraft.unsized(contract);
    }
    BigDecimal amount = row.number(AMOUNT);
    return new UsRow(
            row.needed(SYMBOL),
            option ? contract : "",
            side.get(),
            row.number(QUANTITY),
            row.number(PRICE).abs(),
            row.moment(DATE, DateOrder.MONTH_FIRST))
        .read(draft -> draft.feeWithin(amount, UsRow.DOLLAR).account(row.textOrNull(ACCOUNT)));
  }

  private static RowMeaning entry(CsvRow row, String code) throws DamagedRow {
    UsWords words = new UsWords(code);
    if (words.unknown()) {
      return new RowMeaning.NoTrade();
    }
    EntryDraft draft =
        EntryDraft.of(row.moment(DATE, DateOrder.MONTH_FIRST), code)
            .account(row.textOrNull(ACCOUNT));
    Optional<Booking.Kind> end = words.optionEnd();
    if (end.isPresent()) {
      return UsWords.ended(draft, end.get(), option(row), contracts(row));
    }
    return words.split()
        ? draft.split(UsWords.upper(row.text(SYMBOL)), null, row.number(QUANTITY))
        : words.money(draft, row.numberOrZero(AMOUNT), row.text(SYMBOL));
  }

  private static Optional<OptionName> option(CsvRow row) {
    String contract = row.text(DESCRIPTION).lines().findFirst().orElse("").strip();
    return OptionName.of(contract.replaceFirst("(?i)^option \\w+ (for|of) ", ""));
  }

  /// A short's are marked: `2S`.
  private static BigDecimal contracts(CsvRow row) throws DamagedRow {
    return row.numberIn(row.needed(QUANTITY).replaceFirst("[SL]$", ""), QUANTITY);
  }
}
