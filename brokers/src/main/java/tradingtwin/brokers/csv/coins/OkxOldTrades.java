package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// OKEx's oldest bills: `buy` and `sell` rows one below the other, no pair, price or id.
///
/// Columns as in BittyTax's first "OKX Trades". Two rows are a fill when they stand side by side
/// at one time, first what was bought; any other row is left over.
final class OkxOldTrades implements GroupedFormat {

  private static final Column TIME = Column.required("time");
  private static final Column TYPE = Column.required("type");
  private static final Column SIZE = Column.required("size");
  private static final Column BALANCE = Column.required("balance");
  private static final Column FEE = Column.required("fee");
  private static final Column CURRENCY = Column.required("currency");

  private static final FormatSign SIGN =
      new FormatSign(
          "okx-bills-old",
          "OKEx bills (oldest)",
          "okx",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(TIME, TYPE, SIZE, BALANCE, FEE, CURRENCY));

  private static final OneExchange EXCHANGE =
      new OneExchange(leg -> false, (leg, exchanged) -> null);

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    if (!type.equals("buy") && !type.equals("sell")) {
      return new RowMeaning.NoTrade();
    }
    String currency = row.needed(CURRENCY).toUpperCase(Locale.ROOT);
    BigDecimal size = row.number(SIZE).abs();
    BigDecimal fee = row.numberOrZero(FEE).abs();
    return Leg.of(
            row.needed(TIME),
            type,
            currency,
            type.equals("buy") ? size : size.negate(),
            row.moment(TIME))
        .charged(fee, currency);
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    List<Settled> settled = new ArrayList<>();
    for (int i = 0; i < legs.size(); i++) {
      Leg bought = legs.get(i);
      if (i + 1 < legs.size() && neighbours(bought, legs.get(i + 1))) {
        settled.addAll(EXCHANGE.settle(List.of(bought, legs.get(++i))));
      } else {
        settled.add(bought.left("no row beside it shows the other side of this trade."));
      }
    }
    return settled;
  }

  private static boolean neighbours(Leg bought, Leg sold) {
    return bought.in() && sold.out() && sold.line() == bought.line() + 1;
  }
}
