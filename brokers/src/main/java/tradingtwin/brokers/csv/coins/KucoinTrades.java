package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
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

/// KuCoin's spot orders since 2022, by fill or by order; the header names the offset of its times.
///
/// Columns as in BittyTax's "KuCoin Trades" v5 and its variants with tax and status. Order ids
/// repeat for each fill of an order and are no ids of fills. Without an offset in the header the
/// zone is asked.
final class KucoinTrades implements CsvFormat {

  private static final Column UID = Column.required("UID");
  private static final Column ORDER_ID = Column.required("Order ID");
  private static final Column SYMBOL = Column.required("Symbol");
  private static final Column SIDE = Column.required("Side");
  private static final Column PRICE = Column.required("Avg. Filled Price");
  private static final Column AMOUNT = Column.required("Filled Amount");
  private static final Column VOLUME = Column.required("Filled Volume");
  private static final Column TIME = Column.required("Filled Time", "Filled Time(UTC*");
  private static final Column FEE = Column.required("Fee");
  private static final Column FEE_CURRENCY = Column.required("Fee Currency");
  private static final Column STATUS = Column.optional("Status");

  private static final FormatSign SIGN =
      new FormatSign(
          "kucoin-trades",
          "KuCoin spot orders",
          "kucoin",
          ZoneRule.SINGAPORE_UNLESS_TOLD,
          List.of(
              UID, ORDER_ID, SYMBOL, SIDE, PRICE, AMOUNT, VOLUME, TIME, FEE, FEE_CURRENCY, STATUS));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    BigDecimal amount = row.numberOrZero(AMOUNT);
    if (amount.signum() == 0) {
      return new RowMeaning.NoTrade();
    }
    String written = row.needed(SYMBOL);
    Pair pair =
        Pair.parted(written)
            .orElseThrow(
                () -> new DamagedRow("%s is no pair.".formatted(DamagedRow.quoted(written))));
    String feeCurrency = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        amount,
        row.number(PRICE),
        row.numberOrZero(FEE),
        feeCurrency.isEmpty() ? pair.quote() : feeCurrency,
        DottedDay.moment(row, TIME),
        null,
        row.id(ORDER_ID),
        row.textOrNull(UID));
  }
}
