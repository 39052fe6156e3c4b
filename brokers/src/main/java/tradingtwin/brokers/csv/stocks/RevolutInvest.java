package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Revolut's trading account: `BUY - MARKET` and the like, no ids, no fees.
final class RevolutInvest implements CsvFormat {

  private static final Column DATE = Column.required("Date");
  private static final Column TICKER = Column.required("Ticker");
  private static final Column TYPE = Column.required("Type");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Price per share");
  private static final Column TOTAL = Column.required("Total Amount");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column RATE = Column.required("FX Rate");

  private static final FormatSign SIGN =
      new FormatSign(
          "revolut-invest",
          "Revolut trading account",
          "revolut",
          ZoneRule.UTC,
          List.of(DATE, TICKER, TYPE, QUANTITY, PRICE, TOTAL, CURRENCY, RATE));

  private static final Map<String, Purpose> WORDS =
      Map.of(
          "CASH TOP-UP", Purpose.CASH,
          "CASH WITHDRAWAL", Purpose.CASH,
          "DIVIDEND", Purpose.DIVIDEND,
          "CUSTODY FEE", Purpose.FEE);

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(TYPE));
    return side.isEmpty()
        ? entry(row)
        : FillDraft.of(
                row.needed(TICKER).toUpperCase(Locale.ROOT),
                side.get(),
                row.number(QUANTITY),
                row.number(PRICE),
                row.moment(DATE))
            .done();
  }

  private static RowMeaning entry(CsvRow row) throws DamagedRow {
    String type = row.text(TYPE);
    String word = type.strip().toUpperCase(Locale.ROOT);
    EntryDraft draft = EntryDraft.of(row.moment(DATE), type);
    if (word.equals("STOCK SPLIT")) {
      return draft.split(UsWords.upper(row.text(TICKER)), null, row.number(QUANTITY));
    }
    Optional<Purpose> purpose =
        word.startsWith("TRANSFER FROM REVOLUT")
            ? Optional.of(Purpose.TRANSFER)
            : Optional.ofNullable(WORDS.get(word));
    if (purpose.isEmpty()) {
      return new RowMeaning.NoTrade();
    }
    BigDecimal total = row.numberOrZero(TOTAL);
    boolean out = word.equals("CASH WITHDRAWAL") || word.equals("CUSTODY FEE");
    return draft.money(
        purpose.get(),
        row.needed(CURRENCY).toUpperCase(Locale.ROOT),
        out ? total.abs().negate() : total,
        BigDecimal.ZERO,
        "",
        UsWords.upper(row.text(TICKER)));
  }
}
