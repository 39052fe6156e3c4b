package tradingtwin.brokers.csv.stocks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
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

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    Optional<Side> side = Actions.side(row.text(TYPE));
    return side.isEmpty()
        ? new RowMeaning.NoTrade()
        : FillDraft.of(
                row.needed(TICKER).toUpperCase(Locale.ROOT),
                side.get(),
                row.number(QUANTITY),
                row.number(PRICE),
                row.moment(DATE))
            .done();
  }
}
