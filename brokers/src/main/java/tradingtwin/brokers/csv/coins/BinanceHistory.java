package tradingtwin.brokers.csv.coins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tradingtwin.brokers.Booking.Purpose;
import tradingtwin.brokers.csv.format.Column;
import tradingtwin.brokers.csv.format.CsvRow;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.EntryDraft;
import tradingtwin.brokers.csv.format.FormatSign;
import tradingtwin.brokers.csv.format.GroupedFormat;
import tradingtwin.brokers.csv.format.Leg;
import tradingtwin.brokers.csv.format.RowMeaning;
import tradingtwin.brokers.csv.format.Settled;
import tradingtwin.brokers.csv.format.ZoneRule;

/// Binance's transaction history: a row for each change of a balance, told apart by the second.
///
/// Columns and operations as in BittyTax's "Binance Statements", with and without a user id; later
/// files call the column `Time`, and their zone, chosen for the export, stands in the file's name
/// only: asked. The
/// fills of one second are parted only where the rows come in equal turns; otherwise each row
/// is left over.
final class BinanceHistory implements GroupedFormat {

  private static final Column USER = Column.optional("User_ID", "User ID");
  private static final Column TIME = Column.required("UTC_Time", "Time");
  private static final Column ACCOUNT = Column.required("Account");
  private static final Column OPERATION = Column.required("Operation");
  private static final Column COIN = Column.required("Coin");
  private static final Column CHANGE = Column.required("Change");
  private static final Column REMARK = Column.optional("Remark");

  private static final FormatSign SIGN =
      new FormatSign(
          "binance-history",
          "Binance transaction history",
          "binance",
          ZoneRule.UTC_UNLESS_TOLD,
          List.of(USER, TIME, ACCOUNT, OPERATION, COIN, CHANGE, REMARK));

  private static final Set<String> TRADES =
      Set.of(
          "buy",
          "sell",
          "transaction buy",
          "transaction spend",
          "transaction sold",
          "transaction revenue",
          "transaction related");
  private static final Set<String> FEES = Set.of("fee", "transaction fee");
  private static final Set<String> CONVERSIONS =
      Set.of("binance convert", "large otc trading", "small assets exchange bnb");

  private static final Map<String, Purpose> WORDS =
      Map.ofEntries(
          Map.entry("deposit", Purpose.CASH),
          Map.entry("fiat deposit", Purpose.CASH),
          Map.entry("withdraw", Purpose.CASH),
          Map.entry("fiat withdraw", Purpose.CASH),
          Map.entry("fiat withdrawal", Purpose.CASH),
          Map.entry("funding fee", Purpose.FUNDING),
          Map.entry("savings interest", Purpose.INTEREST),
          Map.entry("pos savings interest", Purpose.INTEREST),
          Map.entry("simple earn flexible interest", Purpose.INTEREST),
          Map.entry("simple earn locked rewards", Purpose.REWARD),
          Map.entry("staking rewards", Purpose.REWARD),
          Map.entry("eth 2.0 staking rewards", Purpose.REWARD),
          Map.entry("launchpool interest", Purpose.REWARD),
          Map.entry("distribution", Purpose.REWARD),
          Map.entry("airdrop assets", Purpose.REWARD),
          Map.entry("commission rebate", Purpose.REWARD),
          Map.entry("referral kickback", Purpose.REWARD));

  private static final OneExchange EXCHANGE =
      new OneExchange(leg -> FEES.contains(leg.kind()), (leg, exchanged) -> null);
  private static final String SEVERAL =
      "several trades fell in this second, and nothing says which rows belong together. Binance's trade history has them apart.";

  @Override
  public FormatSign sign() {
    return SIGN;
  }

  @Override
  public RowMeaning read(CsvRow row) throws DamagedRow {
    String operation = row.needed(OPERATION).toLowerCase(Locale.ROOT);
    String account = row.needed(ACCOUNT);
    boolean futures = account.toLowerCase(Locale.ROOT).contains("futures");
    boolean traded = TRADES.contains(operation) || FEES.contains(operation);
    if (futures && operation.startsWith("reali")) {
      return new RowMeaning.NotImported(
          "the result of a futures position has no price. Export the futures trade history.");
    }
    if (operation.startsWith("buy crypto with")) {
      return new RowMeaning.NotImported("what was paid for this coin is not in this file.");
    }
    if (!traded && WORDS.containsKey(operation)) {
      return EntryDraft.of(row.moment(TIME), row.text(OPERATION))
          .account(row.textOrNull(USER))
          .money(
              Objects.requireNonNull(WORDS.get(operation)),
              row.needed(COIN).toUpperCase(Locale.ROOT),
              row.number(CHANGE));
    }
    if (futures || (!traded && !CONVERSIONS.contains(operation))) {
      return new RowMeaning.NoTrade();
    }
    String second = row.needed(TIME);
    String family = traded ? "trade" : operation;
    return Leg.of(
        String.join("|", row.text(USER), account, family, second),
        operation,
        row.needed(COIN).toUpperCase(Locale.ROOT),
        row.number(CHANGE),
        row.moment(TIME));
  }

  @Override
  public List<Settled> settle(List<Leg> legs) {
    long in = legs.stream().filter(l -> !FEES.contains(l.kind()) && l.in()).count();
    long out = legs.stream().filter(l -> !FEES.contains(l.kind()) && l.out()).count();
    if (in <= 1 && out <= 1) {
      return EXCHANGE.settle(legs);
    }
    List<List<Leg>> turns = in == out ? EqualTurns.of(legs, (int) in) : List.of();
    List<Settled> settled = new ArrayList<>();
    turns.forEach(turn -> settled.addAll(EXCHANGE.settle(turn)));
    boolean whole = settled.stream().allMatch(s -> s.meaning() instanceof RowMeaning.Fill);
    return whole && !turns.isEmpty()
        ? settled
        : legs.stream().map(leg -> leg.left(SEVERAL)).toList();
  }
}
