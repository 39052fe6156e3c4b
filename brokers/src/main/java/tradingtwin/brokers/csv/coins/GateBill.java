package tradingtwin.brokers.csv.coins;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Gate.io's billing details: what was placed, what was filled and the fee, one row each.
///
/// Columns and actions as in BittyTax's "Gate.io". Rows of one order share `action_data`, and an
/// order filled in parts is one fill of their sums, named by it. The zone is not said: asked.
final class GateBill implements GroupedFormat {

  private static final Column NO = Column.required("no");
  private static final Column TIME = Column.required("time");
  private static final Column ACTION = Column.required("action_desc");
  private static final Column ORDER = Column.required("action_data");
  private static final Column ASSET = Column.required("type");
  private static final Column CHANGE = Column.required("change_amount");

  private static final FormatSign SIGN =
      new FormatSign(
          "gateio-bill",
          "Gate.io billing details",
          "gateio",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(NO, TIME, ACTION, ORDER, ASSET, CHANGE));

  private static final String FEE = "trading fees";
  private static final Set<String> TRADES = Set.of("order placed", "order filled", FEE);
  private static final OneExchange EXCHANGE =
      new OneExchange(leg -> leg.kind().equals(FEE), (leg, exchanged) -> leg.id());

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String action = row.needed(ACTION).toLowerCase(Locale.ROOT);
    if (action.startsWith("dust swap")) {
      return new RowMeaning.NotImported(
          "a conversion of small balances has no price for each coin.");
    }
    if (!TRADES.contains(action)) {
      return new RowMeaning.NoTrade();
    }
    String order = row.needed(ORDER);
    return Leg.of(
            order,
            action,
            row.needed(ASSET).toUpperCase(Locale.ROOT),
            row.number(CHANGE),
            row.moment(TIME))
        .named(row.id(ORDER), row.id(ORDER), null);
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    return EXCHANGE.settle(legs);
  }
}
