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

/// KuCoin's four exports before 2022: one row a fill under four sets of names.
///
/// Columns as in BittyTax's "KuCoin Trades" v1 to v4. The price is what was paid through what was
/// bought: v2 states the price of the order. The zone is not said; BittyTax takes Singapore's, and
/// so do we until told.
final class KucoinOldTrades implements CsvFormat {

  private static final Column ORDER_ID = Column.optional("orderId", "oid");
  private static final Column UID = Column.optional("uid");
  private static final Column SYMBOL = Column.required("symbol");
  private static final Column SIDE = Column.required("side", "direction");
  private static final Column AMOUNT = Column.required("size", "amount", "amount_coin");
  private static final Column FUNDS = Column.required("funds", "dealValue", "deal_value");
  private static final Column PRICE = Column.optional("dealPrice", "deal_price", "price");
  private static final Column FEE = Column.optional("fee");
  private static final Column FEE_CURRENCY = Column.optional("feeCurrency");
  private static final Column TIME = Column.required("tradeCreatedAt", "createdDate", "created_at");

  private static final FormatSign SIGN =
      new FormatSign(
          "kucoin-trades-old",
          "KuCoin trades (before 2022)",
          "kucoin",
          ZoneRule.SINGAPORE_UNLESS_TOLD,
          List.of(ORDER_ID, UID, SYMBOL, SIDE, AMOUNT, FUNDS, PRICE, FEE, FEE_CURRENCY, TIME));

  /// A stated price is the fill's when it makes the funds of the amount, all but rounding.
  private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String written = row.needed(SYMBOL);
    Pair pair =
        Pair.parted(written)
            .orElseThrow(
                () -> new DamagedRow("%s is no pair.".formatted(DamagedRow.quoted(written))));
    String feeCurrency = row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT);
    return new RowMeaning.Fill(
        pair.symbol(),
        row.side(SIDE),
        row.number(AMOUNT),
        price(row),
        row.numberOrZero(FEE),
        feeCurrency.isEmpty() ? pair.quote() : feeCurrency,
        row.moment(TIME),
        null,
        row.id(ORDER_ID),
        row.textOrNull(UID));
  }

  private static BigDecimal price(CsvRow row) throws DamagedRow {
    BigDecimal funds = row.number(FUNDS);
    BigDecimal stated = row.numberOrZero(PRICE);
    BigDecimal off = stated.multiply(row.number(AMOUNT)).subtract(funds).abs();
    return off.compareTo(funds.abs().multiply(ROUNDING)) <= 0 && stated.signum() > 0
        ? stated
        : Exchanged.price(funds, row.number(AMOUNT));
  }
}
