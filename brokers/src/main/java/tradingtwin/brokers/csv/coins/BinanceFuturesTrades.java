package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.ContractSymbol;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Binance's trade history of USD-margined perpetuals, whose quantity counts coins.
///
/// Columns as two public readers of that export test them, with and without `Quote Asset`. Coin-
/// margined contracts (`BTCUSD_PERP`) count dollars and are left over.
final class BinanceFuturesTrades implements CsvFormat {

  private static final Column TIME = Column.required("Date(UTC)", "Time(UTC)");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Side");
  private static final Column PRICE = Column.required("Price");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column FEE = Column.required("Fee");
  private static final Column FEE_COIN = Column.required("Fee Coin");
  private static final Column PROFIT = Column.required("Realized Profit");

  private static final FormatSign SIGN =
      new FormatSign(
          "binance-futures-trades",
          "Binance futures trade history",
          "binance",
          ZoneRule.UTC,
          List.of(TIME, SYMBOL, SIDE, PRICE, QUANTITY, FEE, FEE_COIN, PROFIT));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String contract = row.needed(SYMBOL).toUpperCase(Locale.ROOT);
    if (contract.endsWith("USD_PERP")) {
      return new RowMeaning.NotImported(
          "%s counts dollars, and a fill here counts coins.".formatted(contract));
    }
    String symbol =
        ContractSymbol.is(contract)
            ? contract
            : Pair.glued(contract).map(p -> p.symbol() + "-PERP").orElse(contract);
    return new RowMeaning.Fill(
        symbol,
        row.side(SIDE),
        row.number(QUANTITY).abs(),
        row.number(PRICE),
        row.numberOrZero(FEE),
        row.text(FEE_COIN).toUpperCase(Locale.ROOT),
        row.moment(TIME),
        null,
        null,
        null);
  }
}
