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

/// Fills of Coinbase Advanced and Exchange, and of Coinbase Pro before them.
///
/// Columns as in BittyTax's "Coinbase Pro Fills", with and without a portfolio.
///
/// The trade id counts within a product, so both together are the id; over the API the same fill
/// carries this as its alias.
final class CoinbaseFills implements CsvFormat {

  private static final Column PORTFOLIO = Column.optional("portfolio");
  private static final Column TRADE_ID = Column.required("trade id");
  private static final Column PRODUCT = Column.required("product");
  private static final Column SIDE = Column.required("side");
  private static final Column TIME = Column.required("created at");
  private static final Column SIZE = Column.required("size");
  private static final Column PRICE = Column.required("price");
  private static final Column FEE = Column.required("fee");
  private static final Column UNIT = Column.optional("price/fee/total unit");

  private static final FormatSign SIGN =
      new FormatSign(
          "coinbase-fills",
          "Coinbase Advanced fills",
          "coinbase",
          ZoneRule.UTC,
          List.of(PORTFOLIO, TRADE_ID, PRODUCT, SIDE, TIME, SIZE, PRICE, FEE, UNIT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String product = row.needed(PRODUCT).toUpperCase(Locale.ROOT);
    String tradeId = row.id(TRADE_ID);
    String unit = row.text(UNIT).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        product,
        row.side(SIDE),
        row.number(SIZE).abs(),
        row.number(PRICE),
        row.numberOrZero(FEE).abs(),
        unit.isEmpty() ? product.substring(product.lastIndexOf('-') + 1) : unit,
        row.moment(TIME),
        tradeId == null ? null : tradeId + ":" + product,
        null,
        row.textOrNull(PORTFOLIO));
  }
}
