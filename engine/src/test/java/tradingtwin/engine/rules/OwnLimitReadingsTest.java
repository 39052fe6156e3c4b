package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.gate.EntryLimits;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.LossLimits;
import tradingtwin.engine.gate.PlanDemands;
import tradingtwin.engine.gate.SizeCaps;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.matching.Matching;
import tradingtwin.engine.matching.MatchingPolicy;
import tradingtwin.engine.rules.LimitReading.State;
import tradingtwin.engine.situation.EquityStatement;

/// Times are UTC; the trader lives in New York, five hours behind, and uses the gate since the
/// first of February.
class OwnLimitReadingsTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Instant FEBRUARY = Instant.parse("2024-02-01T05:00:00Z");
  private static final String FRIDAY = "2024-03-01T15:00:00Z";

  private final List<Fill> fills = new ArrayList<>();
  private final List<GatedIntent> plans = new ArrayList<>();
  private final TreeMap<Instant, Limits> inForce = new TreeMap<>();
  private List<EquityStatement> money =
      List.of(EquityStatement.of("main", "USD", new BigDecimal("1000"), FEBRUARY));
  private TsPrecision precision = TsPrecision.SECOND;

  @Test
  void moreEntriesThanTheDayAllowsBreakIt() {
    holds(entries(2));
    buy(FRIDAY, "1");
    buy("2024-03-01T16:00:00Z", "1");
    buy("2024-03-02T02:00:00Z", "1");
    buy("2024-03-02T06:00:00Z", "1");
    assertThat(broken(GateRule.ENTRIES_PER_DAY)).as("the third of Friday").containsExactly("f2");
  }

  @Test
  void whatWasInForceThenCountsAndNeverALaterWord() {
    inForce.put(Instant.parse("2024-03-01T15:30:00Z"), entries(1));
    inForce.put(Instant.parse("2024-03-02T05:00:00Z"), entries(9));
    buy(FRIDAY, "1");
    buy("2024-03-01T15:10:00Z", "1");
    buy("2024-03-01T15:40:00Z", "1");
    buy("2024-03-02T06:00:00Z", "1");
    buy("2024-03-02T07:00:00Z", "1");
    assertThat(broken(GateRule.ENTRIES_PER_DAY)).containsExactly("f2");
  }

  @Test
  void entriesFromBeforeTheGateAreNotJudged() {
    holds(entries(0));
    buy("2024-01-31T15:00:00Z", "1");
    assertThat(states(GateRule.ENTRIES_PER_DAY)).isEmpty();
  }

  @Test
  void hoursAndSymbolsAreHeldByTheTradersOwnClock() {
    EntryLimits.Hours morning = new EntryLimits.Hours(LocalTime.of(9, 30), LocalTime.of(12, 0));
    holds(
        limits(
            new EntryLimits(
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(morning),
                Optional.of(Set.of("BTC-USD")))));
    buy("2024-03-01T16:57:00Z", "1");
    buy("2024-03-01T17:00:00Z", "1");
    buy("2024-03-01T17:10:00Z", "ETH-USD", "1", "100");
    assertThat(broken(GateRule.ALLOWED_HOURS)).containsExactly("f1", "f2");
    assertThat(broken(GateRule.ALLOWED_SYMBOLS)).containsExactly("f2");
  }

  @Test
  void anEntryThatKnowsOnlyItsDayIsNotHeldToHours() {
    precision = TsPrecision.DATE;
    holds(
        limits(
            new EntryLimits(
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(new EntryLimits.Hours(LocalTime.of(9, 0), LocalTime.of(9, 1))),
                Optional.empty())));
    buy(FRIDAY, "1");
    assertThat(states(GateRule.ALLOWED_HOURS)).containsExactly(State.NOT_APPLICABLE);
  }

  @Test
  void aSizeIsHeldToTheOwnMedianOfTheEntriesBefore() {
    holds(sizes(new SizeCaps(Optional.empty(), Optional.of(BigDecimal.TWO), Optional.empty())));
    for (int i = 0; i < 10; i++) {
      buy("2024-03-0" + (1 + i / 5) + "T1" + i % 5 + ":00:00Z", "1");
    }
    buy("2024-03-04T15:00:00Z", "2");
    buy("2024-03-04T15:30:00Z", "2.1");
    assertThat(states(GateRule.SIZE_TO_MEDIAN))
        .as("ten entries make a median")
        .startsWith(State.NOT_APPLICABLE)
        .endsWith(State.NOT_APPLICABLE, State.KEPT, State.BROKEN);
  }

  @Test
  void theSizeOfAPlanIsWhatItsVerdictLeft() {
    holds(sizes(new SizeCaps(Optional.empty(), Optional.of(BigDecimal.ONE), Optional.empty())));
    for (int i = 0; i < 10; i++) {
      buy("2024-03-01T1" + i + ":00:00Z", "1");
    }
    plan("2024-03-04T14:59:00Z", "5");
    buy("2024-03-04T15:00:00Z", "5");
    assertThat(states(GateRule.SIZE_TO_MEDIAN)).last().isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void anEntryAfterALossThatReachedTheLimitBreaksIt() {
    holds(losses("0.02", "0.05", null));
    buy(FRIDAY, "1");
    sell("2024-03-01T15:05:00Z", "1", "81");
    buy("2024-03-01T15:10:00Z", "1");
    sell("2024-03-01T15:15:00Z", "1", "99");
    buy("2024-03-01T15:20:00Z", "1");
    sell("2024-03-01T15:25:00Z", "1", "100");
    buy("2024-03-02T15:00:00Z", "1");
    assertThat(broken(GateRule.DAILY_LOSS)).as("19, then 20 of 1000").containsExactly("f4");
    assertThat(broken(GateRule.WEEKLY_LOSS)).isEmpty();
  }

  @Test
  void theWeekAddsUpWhatItsDaysLost() {
    holds(losses(null, "0.03", null));
    buy("2024-02-26T15:00:00Z", "1");
    sell("2024-02-26T16:00:00Z", "1", "80");
    buy("2024-02-27T15:00:00Z", "1");
    sell("2024-02-27T16:00:00Z", "1", "80");
    buy("2024-02-28T15:00:00Z", "1");
    sell("2024-02-28T16:00:00Z", "1", "100");
    buy("2024-03-04T15:00:00Z", "1");
    assertThat(broken(GateRule.WEEKLY_LOSS)).containsExactly("f4");
  }

  @Test
  void aLossIsNotJudgedWhereFillsDoNotTellTheEquity() {
    holds(losses("0.01", null, null));
    buy("2024-02-29T15:00:00Z", "1");
    buy(FRIDAY, "1");
    assertThat(states(GateRule.DAILY_LOSS))
        .as("something was held over night")
        .containsExactly(State.KEPT, State.NOT_APPLICABLE);

    money = List.of(EquityStatement.undeclared("main", "USD"));
    assertThat(states(GateRule.DAILY_LOSS)).containsOnly(State.NOT_APPLICABLE);
    money = List.of(EquityStatement.of("main", "EUR", new BigDecimal("1000"), FEBRUARY));
    assertThat(states(GateRule.DAILY_LOSS))
        .as("before any money was counted, and after")
        .containsExactly(State.KEPT, State.NOT_APPLICABLE);
  }

  @Test
  void whatOnlyAPlanOrPricesTellIsNotApplicable() {
    inForce.put(
        FEBRUARY,
        new Limits(
            new LossLimits(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.1"))),
            new SizeCaps(Optional.of(new BigDecimal("0.01")), Optional.empty(), Optional.empty()),
            new PlanDemands(
                true,
                Optional.of(BigDecimal.TWO),
                PlanDemands.AddsUnderWater.ALLOWED,
                OptionalInt.empty(),
                Optional.empty()),
            EntryLimits.NONE,
            Limits.NONE.pauses(),
            List.of()));
    buy(FRIDAY, "1");
    assertThat(readings())
        .extracting(LimitReading::limit, LimitReading::state)
        .containsExactlyInAnyOrderElementsOf(
            Map.of(
                    GateRule.DRAWDOWN, State.NOT_APPLICABLE,
                    GateRule.RISK_PER_TRADE, State.NOT_APPLICABLE,
                    GateRule.STOP_SET, State.NOT_APPLICABLE,
                    GateRule.PLANNED_R, State.NOT_APPLICABLE)
                .entrySet()
                .stream()
                .map(each -> Tuple.tuple(each.getKey(), each.getValue()))
                .toList());
  }

  private List<LimitReading> readings() {
    Ledger ledger = Ledger.of(fills, DecisionPolicy.DEFAULT);
    var matches =
        Matching.of(ledger, plans, Map.of(), Optional.of(FEBRUARY), ZONE, MatchingPolicy.DEFAULT);
    return OwnLimitReadings.of(ledger, matches, new LimitsOverTime(inForce), money, ZONE);
  }

  private List<String> broken(GateRule limit) {
    return readings().stream()
        .filter(each -> each.limit() == limit && each.state() == State.BROKEN)
        .map(each -> each.fills().getFirst())
        .toList();
  }

  private List<State> states(GateRule limit) {
    return readings().stream()
        .filter(each -> each.limit() == limit)
        .map(LimitReading::state)
        .toList();
  }

  private void holds(Limits limits) {
    inForce.put(Instant.EPOCH, limits);
  }

  private static Limits entries(int most) {
    return limits(
        new EntryLimits(OptionalInt.of(most), OptionalDouble.empty(), List.of(), Optional.empty()));
  }

  private static Limits limits(EntryLimits entries) {
    Limits none = Limits.NONE;
    return new Limits(none.losses(), none.sizes(), none.plan(), entries, none.pauses(), List.of());
  }

  private static Limits sizes(SizeCaps sizes) {
    Limits none = Limits.NONE;
    return new Limits(none.losses(), sizes, none.plan(), none.entries(), none.pauses(), List.of());
  }

  private static Limits losses(String daily, String weekly, String monthly) {
    Limits none = Limits.NONE;
    LossLimits losses =
        new LossLimits(share(daily), share(weekly), share(monthly), Optional.empty());
    return new Limits(losses, none.sizes(), none.plan(), none.entries(), none.pauses(), List.of());
  }

  private static Optional<BigDecimal> share(String share) {
    return Optional.ofNullable(share).map(BigDecimal::new);
  }

  private void plan(String at, String size) {
    Instant from = Instant.parse(at);
    plans.add(
        new GatedIntent(
            "plan",
            "main",
            "BTC-USD",
            Direction.LONG,
            Verdict.GO,
            false,
            from,
            from.plus(Duration.ofHours(1)),
            new BigDecimal(size),
            Optional.empty()));
  }

  private void buy(String at, String qty) {
    buy(at, "BTC-USD", qty, "100");
  }

  private void buy(String at, String symbol, String qty, String price) {
    fill(at, symbol, Side.BUY, qty, price);
  }

  private void sell(String at, String qty, String price) {
    fill(at, "BTC-USD", Side.SELL, qty, price);
  }

  private void fill(String at, String symbol, Side side, String qty, String price) {
    fills.add(
        new Fill(
            "f" + fills.size(),
            "main",
            symbol,
            side,
            new BigDecimal(qty),
            new BigDecimal(price),
            BigDecimal.ZERO,
            "USD",
            Instant.parse(at),
            precision,
            Optional.empty()));
  }
}
