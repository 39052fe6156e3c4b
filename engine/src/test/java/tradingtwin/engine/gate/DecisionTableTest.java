package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.engine.gate.GateRule.*;
import static tradingtwin.engine.gate.Verdict.GO;
import static tradingtwin.engine.gate.Verdict.NO_GO;
import static tradingtwin.engine.gate.Verdict.SIMULATE;
import static tradingtwin.engine.gate.Verdict.SIZE_DOWN;
import static tradingtwin.engine.gate.Verdict.WAIT;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.EntryLimits.Hours;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Holding;

/// Every rule and every verdict, each with the smallest change to a new trader's complete plan
/// that produces it.
class DecisionTableTest {

  /// One line of the table: of a complete plan, this is changed, that rule answers, this
  /// follows.
  record Row(String change, GateRule rule, Verdict verdict, Consumer<Scene> made) {
    @Override
    public String toString() {
      return rule + " → " + verdict + ": " + change;
    }
  }

  static List<Row> table() {
    return List.of(
        row("nothing", LOSSES_IN_A_ROW, GO, _ -> {}),
        row("three losses just now", LOSSES_IN_A_ROW, WAIT, it -> it.today = Scene.today(3, 3)),
        row("three losses an hour ago", LOSSES_IN_A_ROW, GO, DecisionTableTest::servedStreak),
        row("a cooldown runs", COOLDOWN, WAIT, DecisionTableTest::pause),
        row("15 % below the peak", DRAWDOWN, NO_GO, it -> it.funds = of("8500", "10000", "0")),
        row("3 % lost today", DAILY_LOSS, NO_GO, it -> it.funds = of("9700", "9700", "300")),
        row("6 % lost this week", WEEKLY_LOSS, NO_GO, it -> it.funds = lost(0, 600, 600)),
        row("10 % lost this month", MONTHLY_LOSS, NO_GO, it -> it.funds = lost(0, 0, 1000)),
        row("5 % down on the day", PROP_DAILY_DRAWDOWN, NO_GO, DecisionTableTest::badDay),
        row("10 % below the top", PROP_TRAILING_DRAWDOWN, NO_GO, DecisionTableTest::belowTop),
        row("challenge is over", PROP_DATES, NO_GO, it -> it.challenge(prop("2024-02-29"))),
        row("half the target today", PROP_CONSISTENCY, NO_GO, DecisionTableTest::goodDay),
        row("no declared start", EQUITY_KNOWN, WAIT, it -> it.funds = unknown()),
        row("no rate to the account", EQUITY_KNOWN, WAIT, it -> it.holding = noRate()),
        row("none of several accounts named", EQUITY_KNOWN, WAIT, it -> it.funds = unnamed()),
        row("size is NaN", RISK_STATED, WAIT, it -> it.size = "NaN"),
        row("risk is missing", RISK_STATED, WAIT, it -> it.amount = null),
        row("risk is below zero", RISK_STATED, WAIT, it -> it.amount = "-5"),
        row("50 lots risk 100.02", RISK_PER_TRADE, SIZE_DOWN, it -> it.size = "50.01"),
        row("101 said to be at risk", RISK_PER_TRADE, SIZE_DOWN, it -> it.amount = "101"),
        row("no step fits", RISK_PER_TRADE, NO_GO, DecisionTableTest::coarse),
        row("no stop", STOP_SET, WAIT, it -> it.stop = null),
        row("stop on the other side", STOP_SET, WAIT, it -> it.stop = "101"),
        row("1.495 R", PLANNED_R, NO_GO, it -> it.target = "102.99"),
        row("no target", PLANNED_R, WAIT, it -> it.target = null),
        row("a 13th entry", ENTRIES_PER_DAY, NO_GO, it -> it.today = Scene.today(12, 0)),
        row("one above the own 75th", ENTRIES_PER_DAY, NO_GO, DecisionTableTest::busyDay),
        row("a 13th with one unfilled", ENTRIES_PER_DAY, NO_GO, DecisionTableTest::unfilled),
        row("out of hours", ALLOWED_HOURS, NO_GO, it -> it.tighten(hours("13:00", "17:00"))),
        row("another symbol", ALLOWED_SYMBOLS, NO_GO, it -> it.tighten(symbols("ETH-USD"))),
        row("2.002 × the own median", SIZE_TO_MEDIAN, SIZE_DOWN, DecisionTableTest::large),
        row("1.11 × the plan", SIZE_TO_MEDIAN, SIZE_DOWN, DecisionTableTest::moreThanPlanned),
        row("adds below cost", ADDS_UNDER_WATER, NO_GO, it -> it.holding = underWater()),
        row("nine own trades of it", SETUP_TESTED, SIMULATE, DecisionTableTest::untested),
        row("runs after the price", CHASING_NOW, WAIT, DecisionTableTest::chasing),
        row("ten minutes after a loss", REENTRY_AFTER_LOSS, WAIT, DecisionTableTest::revenge),
        row("above the own 90th", SIZE_AGAINST_BASELINE, SIZE_DOWN, DecisionTableTest::escalates),
        row("four days late", SCHEDULE, WAIT, DecisionTableTest::late),
        row("gives up under water", PANIC_INTERRUPTION, WAIT, DecisionTableTest::panic),
        row("hangs on the last trade", WITHOUT_LAST_TRADE, WAIT, DecisionTableTest::hanging),
        row("left a task undone", TASKS_OPEN, WAIT, DecisionTableTest::undone),
        row("own: no such symbol", OWN_RULE, NO_GO, own(new OwnRule.NoSymbol("r", "BTC-USD"))),
        row("own: three a day", OWN_RULE, NO_GO, own(new OwnRule.MostEntriesADay("r", 0))),
        row("own: losses a day", OWN_RULE, NO_GO, own(new OwnRule.MostLossesADay("r", 0))),
        row("own: not before one", OWN_RULE, WAIT, own(new OwnRule.NoEntryBefore("r", one()))),
        row("own: not after noon", OWN_RULE, NO_GO, own(new OwnRule.NoEntryAfter("r", noon()))),
        row("own: no Fridays", OWN_RULE, NO_GO, own(new OwnRule.NoWeekday("r", friday()))),
        row("own: wait after a loss", OWN_RULE, WAIT, DecisionTableTest::waitsAfterLoss),
        row("own: largest size", OWN_RULE, NO_GO, own(largest("999"))),
        row("own: open positions", OWN_RULE, NO_GO, own(new OwnRule.MostOpenPositions("r", 0))),
        row("own: a stop", OWN_RULE, WAIT, DecisionTableTest::ownStop));
  }

  @ParameterizedTest
  @MethodSource("table")
  void eachChangeAloneGivesItsVerdictByItsRule(Row row) {
    Scene scene = new Scene();
    row.made().accept(scene);
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(row.verdict());
    assertThat(decision.checks())
        .anyMatch(check -> check.rule() == row.rule() && check.effect() == row.verdict());
    assertThat(decision.friction().isEmpty()).isEqualTo(row.verdict() == GO);
  }

  @Test
  void theTableHoldsEveryRuleAndEveryVerdict() {
    assertThat(EnumSet.copyOf(table().stream().map(Row::rule).toList()))
        .isEqualTo(EnumSet.allOf(GateRule.class));
    assertThat(table()).extracting(Row::verdict).contains(Verdict.values());
    assertThat(Arrays.stream(OwnRule.class.getPermittedSubclasses())).hasSize(10);
  }

  private static void pause(Scene it) {
    Instant end = it.at.plus(Duration.ofMinutes(7));
    it.cooldown =
        Optional.of(new Cooldown(Cooldown.Reason.LOSSES_IN_A_ROW, it.at.minusSeconds(60), end));
  }

  private static void servedStreak(Scene it) {
    it.today = Scene.today(3, 3);
    it.at = it.at.plus(Duration.ofMinutes(50));
  }

  private static void unfilled(Scene it) {
    it.today = Scene.today(11, 0).planning(1);
  }

  private static void hanging(Scene it) {
    it.hangingSince = Optional.of(it.at);
  }

  private static void undone(Scene it) {
    it.left = List.of(FrictionTask.of(FrictionTask.Kind.NAME_THE_EMOTION));
  }

  private static void badDay(Scene it) {
    it.funds = of("9500", "9500", "0");
    it.challenge(prop("2024-03-31"));
  }

  private static void belowTop(Scene it) {
    it.funds = of("10000", "11000", "0");
    it.challenge(prop("2024-03-31"));
  }

  private static void goodDay(Scene it) {
    it.funds = of("10500", "10500", "-500");
    it.challenge(prop("2024-03-31"));
  }

  private static void coarse(Scene it) {
    it.size = "60";
    it.holding = Holding.none(new BigDecimal("60"));
  }

  private static void busyDay(Scene it) {
    experienced(it);
    it.today = Scene.today(2, 0);
  }

  private static void large(Scene it) {
    experienced(it);
    it.size = "10.01";
  }

  private static void untested(Scene it) {
    experienced(it);
    it.setups = Map.of("breakout", 9);
  }

  private static void chasing(Scene it) {
    it.habits = Scene.possible(BiasLabel.CHASING);
    it.runUp = OptionalDouble.of(0.9);
  }

  private static void revenge(Scene it) {
    experienced(it);
    it.habits = Scene.possible(BiasLabel.REVENGE);
    it.today = Scene.today(1, 1);
  }

  private static void escalates(Scene it) {
    experienced(it);
    it.habits = Scene.possible(BiasLabel.SIZE_ESCALATION);
    it.size = "5.01";
  }

  private static void waitsAfterLoss(Scene it) {
    it.today = Scene.today(1, 1);
    it.tighten(new OwnRule.WaitAfterLoss("r", 30));
  }

  private static void ownStop(Scene it) {
    it.stop = null;
    it.tighten(new OwnRule.StopRequired("r"));
  }

  private static void moreThanPlanned(Scene it) {
    scheduled(it);
    it.size = "11.01";
  }

  private static void late(Scene it) {
    scheduled(it);
    it.at = Instant.parse("2024-03-05T12:00:00Z");
  }

  private static void panic(Scene it) {
    scheduled(it);
    it.purpose = Intent.Purpose.INTERRUPTION;
    it.direction = Direction.SHORT;
    it.holding = Scene.holds("30", "120", "100");
    it.at = Instant.parse("2024-03-05T12:00:00Z");
    it.buyingPlan = Optional.of(Scene.PLAN);
  }

  private static void experienced(Scene it) {
    it.own = Scene.history();
    it.setups = Map.of("breakout", 10);
    it.size = "5";
  }

  private static void scheduled(Scene it) {
    it.policy = Personas.indexdca();
    it.purpose = Intent.Purpose.SCHEDULED_PURCHASE;
    it.buyingPlan = Optional.of(Scene.PLAN);
    it.stop = null;
    it.target = null;
  }

  private static Funds of(String equity, String peak, String lost) {
    return Scene.funds(equity, peak, lost);
  }

  private static Funds lost(int day, int week, int month) {
    BigDecimal equity = new BigDecimal("9000");
    return new Funds.Known(
        equity, equity, equity, equity, result(day), result(week), result(month), false);
  }

  private static Funds.Result result(int lost) {
    return new Funds.Result(BigDecimal.valueOf(-lost), BigDecimal.valueOf(10_000));
  }

  private static Funds unknown() {
    return new Funds.Unknown(Funds.Why.NOT_DECLARED);
  }

  private static Funds unnamed() {
    return new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED);
  }

  private static Holding noRate() {
    Holding none = Holding.none(BigDecimal.ONE);
    return new Holding(
        none.position(), none.mark(), none.lastEntryAt(), none.sizeStep(), Optional.empty());
  }

  private static Holding underWater() {
    return Scene.holds("1", "100.01", "100");
  }

  private static PropChallenge prop(String last) {
    return new PropChallenge(
        new BigDecimal("10000"),
        new BigDecimal("0.05"),
        new BigDecimal("0.10"),
        new BigDecimal("0.08"),
        LocalDate.parse("2024-02-01"),
        LocalDate.parse(last),
        Optional.of(new BigDecimal("0.5")));
  }

  private static EntryLimits hours(String from, String to) {
    return limits(List.of(new Hours(LocalTime.parse(from), LocalTime.parse(to))), Optional.empty());
  }

  private static EntryLimits symbols(String symbol) {
    return limits(List.of(), Optional.of(Set.of(symbol)));
  }

  private static EntryLimits limits(List<Hours> hours, Optional<Set<String>> symbols) {
    return new EntryLimits(OptionalInt.empty(), OptionalDouble.empty(), hours, symbols);
  }

  private static Consumer<Scene> own(OwnRule rule) {
    return it -> it.tighten(rule);
  }

  private static OwnRule largest(String notional) {
    return new OwnRule.LargestSize("r", new BigDecimal(notional));
  }

  private static LocalTime one() {
    return LocalTime.of(13, 0);
  }

  private static LocalTime noon() {
    return LocalTime.NOON;
  }

  private static Set<DayOfWeek> friday() {
    return Set.of(DayOfWeek.FRIDAY);
  }

  private static Row row(String change, GateRule rule, Verdict verdict, Consumer<Scene> made) {
    return new Row(change, rule, verdict, made);
  }
}
