package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.Pair;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.Moment;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Bybit's transactions: the unified account, two rows a spot fill and one a perpetual; and the
/// older derivatives account, with ids.
///
/// Columns as in everytrade's reading of the unified account and BittyTax's "Bybit Futures". Both
/// rows of a spot fill carry the side of the base. In the unified account a fee is below zero, in
/// the older one (it alone has `Fee Rate`) above.
final class BybitTransactions implements GroupedFormat {

  private static final Column UID = Column.optional("Uid");
  private static final Column TIME = Column.required("Time(UTC)", "Time");
  private static final Column CURRENCY = Column.required("Currency");
  private static final Column CONTRACT = Column.required("Contract");
  private static final Column TYPE = Column.required("Type");
  private static final Column DIRECTION = Column.required("Direction");
  private static final Column QUANTITY = Column.required("Quantity");
  private static final Column PRICE = Column.required("Filled Price");
  private static final Column FEE = Column.required("Fee Paid");
  private static final Column FEE_RATE = Column.optional("Fee Rate");
  private static final Column CASH_FLOW = Column.required("Cash Flow");
  private static final Column CHANGE = Column.required("Change");
  private static final Column TRADE_ID = Column.optional("Trade ID", "TradeId");
  private static final Column ORDER_ID = Column.optional("Order ID", "OrderId");

  private static final FormatSign SIGN =
      new FormatSign(
          "bybit-transactions",
          "Bybit transactions",
          "bybit",
          ZoneRule.UTC,
          List.of(
              UID, TIME, CURRENCY, CONTRACT, TYPE, DIRECTION, QUANTITY, PRICE, FEE, FEE_RATE,
              CASH_FLOW, CHANGE, TRADE_ID, ORDER_ID));

  private static final Map<String, Purpose> WORDS =
      Map.of(
          "transfer_in", Purpose.TRANSFER,
          "transfer_out", Purpose.TRANSFER,
          "funding", Purpose.FUNDING,
          "settlement", Purpose.FUNDING,
          "interest", Purpose.INTEREST,
          "bonus", Purpose.REWARD,
          "airdrop", Purpose.REWARD);

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String type = row.needed(TYPE).toLowerCase(Locale.ROOT);
    if (!type.equals("trade") && !type.equals("liquidation")) {
      return entry(row, type);
    }
    String currency = row.needed(CURRENCY).toUpperCase(Locale.ROOT);
    String contract = row.needed(CONTRACT).toUpperCase(Locale.ROOT);
    BigDecimal quantity = row.number(QUANTITY);
    boolean older = !row.headerOf(FEE_RATE).isEmpty();
    BigDecimal paid = row.numberOrZero(FEE);
    BigDecimal fee = older ? paid : paid.negate();
    boolean spot = !older && quantity.compareTo(row.numberOrZero(CASH_FLOW)) == 0;
    if (!spot) {
      return perpetual(row, contract, currency, quantity, fee);
    }
    Moment moment = row.moment(TIME);
    return Leg.of(contract + "|" + row.needed(TIME), type, currency, quantity, moment)
        .charged(fee, currency)
        .priced(contract, row.number(PRICE))
        .named(row.id(TRADE_ID), row.id(ORDER_ID), row.textOrNull(UID));
  }

  private static RowMeaning entry(CsvRow row, String type) throws DamagedRow {
    Purpose purpose = WORDS.get(type);
    return purpose == null
        ? new RowMeaning.NoTrade()
        : EntryDraft.of(row.moment(TIME), type)
            .account(row.textOrNull(UID))
            .money(
                purpose,
                row.needed(CURRENCY).toUpperCase(Locale.ROOT),
                row.number(CHANGE),
                BigDecimal.ZERO,
                "",
                row.text(CONTRACT).toUpperCase(Locale.ROOT));
  }

  private static RowMeaning perpetual(
      CsvRow row, String contract, String currency, BigDecimal quantity, BigDecimal fee)
      throws DamagedRow {
    Optional<Pair> pair = Pair.glued(contract);
    if (contract.startsWith(currency)) {
      return new RowMeaning.NotImported(
          "%s counts dollars and settles in %s, and a fill here counts coins."
              .formatted(contract, currency));
    }
    String symbol = pair.map(p -> p.symbol() + "-PERP").orElse(contract);
    return new RowMeaning.Fill(
        contract.contains("-") ? contract : symbol,
        side(row),
        quantity.abs(),
        row.number(PRICE),
        fee,
        currency,
        row.moment(TIME),
        row.id(TRADE_ID),
        row.id(ORDER_ID),
        row.textOrNull(UID));
  }

  private static Side side(CsvRow row) throws DamagedRow {
    return switch (row.needed(DIRECTION).toLowerCase(Locale.ROOT)) {
      case "open long", "close short" -> Side.BUY;
      case "open short", "close long" -> Side.SELL;
      default -> row.side(DIRECTION);
    };
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    List<String> assets = legs.stream().map(Leg::asset).distinct().toList();
    String contract = legs.getFirst().symbol();
    for (String base : assets) {
      for (String quote : assets) {
        if (contract.equals(base + quote)) {
          return paired(new Pair(base, quote), legs);
        }
      }
    }
    return legs.stream()
        .map(l -> l.left("the other row of this fill is not in this file."))
        .toList();
  }

  /// Rows of a third currency cannot be of this contract.
  private static List<Settled> paired(Pair pair, List<Leg> legs) {
    List<Settled> settled = new ArrayList<>(new SpotPairs(pair).settle(legs));
    legs.stream()
        .filter(l -> !l.asset().equals(pair.base()) && !l.asset().equals(pair.quote()))
        .forEach(l -> settled.add(l.left("its currency is not one of %s.".formatted(l.symbol()))));
    return settled;
  }
}
