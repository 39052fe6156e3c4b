package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Binance's trade history of the years before 2021, with market and fee coin in columns.
///
/// Columns as in BittyTax's oldest "Binance Trades".
final class BinanceOldTrades implements CsvFormat {

  private static final Column TIME = Column.required("Date(UTC)");
  private static final Column MARKET = Column.required("Market");
  private static final Column SIDE = Column.required("Type");
  private static final Column PRICE = Column.required("Price");
  private static final Column AMOUNT = Column.required("Amount");
  private static final Column FEE = Column.required("Fee");
  private static final Column FEE_COIN = Column.required("Fee Coin");

  private static final FormatSign SIGN =
      new FormatSign(
          "binance-trades-old",
          "Binance trade history (before 2021)",
          "binance",
          ZoneRule.UTC,
          List.of(TIME, MARKET, SIDE, PRICE, AMOUNT, FEE, FEE_COIN));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String market = row.needed(MARKET);
    Pair pair =
        Pair.of(market)
            .orElseThrow(
                () ->
                    new DamagedRow(
                        "The market %s is not known to us.".formatted(DamagedRow.quoted(market))));
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        row.number(AMOUNT),
        row.number(PRICE),
        row.numberOrZero(FEE),
        row.text(FEE_COIN).toUpperCase(Locale.ROOT),
        row.moment(TIME),
        null,
        null,
        null);
  }
}
