package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvFormat;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Bitfinex's trades: the sign of the amount is the side, a fee is below zero.
///
/// Columns as in BittyTax's "Bitfinex Trades" and everytrade's, with and without `FEE PERC`. The
/// zone is the one of the report's settings and not said: asked. A year of two digits may stand
/// first or last; such a date is refused.
final class BitfinexTrades implements CsvFormat {

  private static final Column ID = Column.required("#");
  private static final Column PAIR = Column.required("PAIR");
  private static final Column AMOUNT = Column.required("AMOUNT");
  private static final Column PRICE = Column.required("PRICE");
  private static final Column FEE = Column.required("FEE");
  private static final Column FEE_CURRENCY = Column.required("FEE CURRENCY");
  private static final Column TIME = Column.required("DATE");
  private static final Column ORDER_ID = Column.required("ORDER ID");

  private static final FormatSign SIGN =
      new FormatSign(
          "bitfinex-trades",
          "Bitfinex trades",
          "bitfinex",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(ID, PAIR, AMOUNT, PRICE, FEE, FEE_CURRENCY, TIME, ORDER_ID));

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String written = row.needed(PAIR);
    Pair pair =
        Pair.parted(written)
            .map(p -> new Pair(today(p.base()), today(p.quote())))
            .orElseThrow(
                () -> new DamagedRow("%s is no pair.".formatted(DamagedRow.quoted(written))));
    BigDecimal amount = row.number(AMOUNT);
    if (row.needed(TIME).matches("\\d{1,2}\\D.*")) {
      throw new DamagedRow(
          "The date %s does not say which number is the year. Export with whole years."
              .formatted(DamagedRow.quoted(row.text(TIME))));
    }
    return new RowMeaning.Fill(
        pair.symbol(),
        amount.signum() < 0 ? Side.SELL : Side.BUY,
        amount.abs(),
        row.number(PRICE),
        row.numberOrZero(FEE).negate(),
        today(row.text(FEE_CURRENCY).toUpperCase(Locale.ROOT)),
        row.moment(TIME),
        row.id(ID),
        row.id(ORDER_ID),
        null);
  }

  /// Bitfinex calls Tether UST.
  private static String today(String code) {
    return code.equals("UST") ? "USDT" : code;
  }
}
