package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Binance's conversions: `Sell` and `Buy` hold `12.5 USDT`. The fee is in the rate.
///
/// Columns as in BittyTax's convert variant of "Binance Trades", with and without a wallet. The
/// zone of `Date` is not said.
final class BinanceConvert implements CsvFormat {

  private static final Column TIME = Column.required("Date");
  private static final Column WALLET = Column.optional("Wallet");
  private static final Column PAIR = Column.required("Pair");
  private static final Column TYPE = Column.required("Type");
  private static final Column SELL = Column.required("Sell");
  private static final Column BUY = Column.required("Buy");
  private static final Column PRICE = Column.required("Price");
  private static final Column INVERSE = Column.required("Inverse Price");
  private static final Column STATUS = Column.required("Status");

  private static final FormatSign SIGN =
      new FormatSign(
          "binance-convert",
          "Binance convert history",
          "binance",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TIME, WALLET, PAIR, TYPE, SELL, BUY, PRICE, INVERSE, STATUS));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    if (!row.needed(STATUS).toLowerCase(Locale.ROOT).startsWith("success")) {
      return new RowMeaning.NoTrade();
    }
    GluedAmount bought = GluedAmount.in(row, BUY);
    GluedAmount sold = GluedAmount.in(row, SELL);
    return new Exchanged(bought.asset(), bought.number(), sold.asset(), sold.number())
        .fill(row.moment(TIME));
  }
}
