package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.FrictionAnswer;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.requests.PretradeIntent.Context.WithoutLastTrade;
import tradingtwin.contracts.requests.PretradeIntent.Purpose;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.intents.Overrides;
import tradingtwin.workers.WorkersHouse;

/// A further plan of the same symbol goes on where the one before stands.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherPlanTest {
  private WorkersHouse house;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aPlanThatHangsOnTheLastTradeRestsAndAnotherAnswerIsNoWayAroundIt() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision first = decided(anna, anna.answers(WithoutLastTrade.NO));
    assertThat(broken(first)).containsExactly(GateRule.WITHOUT_LAST_TRADE);
    FrictionTask emotion = task(first, FrictionKind.NAME_THE_EMOTION);
    FrictionTask _ =
        house
            .part(FrictionBook.class)
            .answer(
                anna.id,
                emotion.taskId(),
                new FrictionAnswer(FrictionAnswer.Status.DONE, "a wish to have it back"));

    GateDecision second = decided(anna, anna.answers(WithoutLastTrade.YES));

    assertThat(second.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(broken(second)).containsExactly(GateRule.TASKS_OPEN);
    assertThat(second.tasks())
        .singleElement()
        .returns(FrictionKind.WAIT_IT_OUT, FrictionTask::kind)
        .returns(GateRule.WITHOUT_LAST_TRADE, FrictionTask::rule)
        .returns(TaskStatus.OPEN, FrictionTask::status)
        .satisfies(
            wait ->
                assertThat(wait.readyAt())
                    .as("the clock goes on")
                    .isCloseTo(
                        task(first, FrictionKind.WAIT_IT_OUT).readyAt(),
                        within(1, ChronoUnit.MILLIS)));
  }

  @Test
  void whatWasDoneStaysDoneWithItsAnswer() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    var _ = house.part(Pauses.class).start(anna.id, new CooldownStart(30, null));
    GateDecision first = decided(anna, anna.plans("0.01", "63000"));
    FrictionTask _ =
        house
            .part(FrictionBook.class)
            .answer(
                anna.id,
                task(first, FrictionKind.NAME_THE_EMOTION).taskId(),
                new FrictionAnswer(FrictionAnswer.Status.DONE, "restless"));

    GateDecision second = decided(anna, anna.plans("0.01", "63000"));

    assertThat(task(second, FrictionKind.NAME_THE_EMOTION))
        .returns(TaskStatus.DONE, FrictionTask::status)
        .returns("restless", FrictionTask::answer);
    assertThat(house.part(FrictionBook.class).of(anna.id).tasks())
        .filteredOn(each -> each.status() == TaskStatus.OPEN)
        .as("the earlier wait is carried, not doubled")
        .extracting(FrictionTask::intentId)
        .containsExactly(second.intentId());
  }

  @Test
  void aPlanThatWasLetThroughCountsAsAnEntryUntilItIsFilled() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    anna.writes(
        OwnRuleKind.MOST_ENTRIES_A_DAY, new RuleParams(1, null, null, null, null), "One a day");
    assertThat(decided(anna, anna.plans("0.01", "63000")).verdict()).isEqualTo(Verdict.GO);

    GateDecision second = decided(anna, anna.plans("0.01", "63000"));
    assertThat(second.verdict()).isEqualTo(Verdict.NO_GO);
    assertThat(broken(second)).containsExactly(GateRule.OWN_RULE);
  }

  @Test
  void aScheduleIsNoWayAroundTheAccountsLimitsWhereItIsGoneAgainst() {
    DcaTrader anna = new DcaTrader(house, "I buy through every fall.");
    String intentId = anna.plans(Purpose.SCHEDULED_PURCHASE, "0.005");
    assertThat(decided(anna.trader, intentId).verdict())
        .as("half the amount")
        .isEqualTo(Verdict.WAIT);
    doAll(anna.trader);
    anna.trader.writes(
        OwnRuleKind.NO_SYMBOL, new RuleParams(null, null, null, "BTC-USD", null), "No bitcoin");

    assertThat(overridden(anna.trader, intentId).reasons())
        .contains(GateOverride.Reason.VERDICT_STANDS);
  }

  @Test
  void checksCountMoneyInACurrencyAndSayHowTheirLimitBinds() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision decision = decided(anna, anna.plans("0.15", "63000"));
    assertThat(check(decision, GateRule.RISK_PER_TRADE))
        .returns("150 USD", GateCheck::observed)
        .returns("100 USD", GateCheck::limit)
        .returns("USD", GateCheck::currency)
        .returns(GateCheck.Sense.AT_MOST, GateCheck::sense);
    assertThat(check(decision, GateRule.PLANNED_R))
        .returns(null, GateCheck::currency)
        .returns(GateCheck.Sense.AT_LEAST, GateCheck::sense);
    assertThat(check(decision, GateRule.EQUITY_KNOWN)).returns(null, GateCheck::sense);
  }

  private GateDecision decided(PlanningTrader trader, String intentId) {
    boolean _ =
        house
            .inbox("intentEvaluator")
            .take(
                trader.id,
                Ulid.next(),
                "pretrade.intent.submitted",
                "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(intentId));
    GateDecision decision = trader.intent(intentId).decision();
    assertThat(decision).isNotNull();
    return decision;
  }

  private GateOverride overridden(PlanningTrader trader, String intentId) {
    GateOverride asked =
        house
            .part(Overrides.class)
            .request(
                trader.id,
                intentId,
                new OverrideRequest(
                    "The level was tested three times and it held.",
                    "all of it",
                    new BigDecimal("100"),
                    List.of("a hard stop")));
    boolean _ =
        house
            .inbox("overrideReviewer")
            .take(
                trader.id,
                Ulid.next(),
                "pretrade.override.requested",
                "{\"overrideId\":\"%s\",\"intentId\":\"%s\"}"
                    .formatted(asked.overrideId(), intentId));
    GateOverride answered = trader.intent(intentId).override();
    assertThat(answered).isNotNull();
    return answered;
  }

  private void doAll(PlanningTrader trader) {
    FrictionBook book = house.part(FrictionBook.class);
    book.of(trader.id)
        .tasks()
        .forEach(
            each ->
                book.answer(
                    trader.id,
                    each.taskId(),
                    new FrictionAnswer(FrictionAnswer.Status.DONE, "It is read.")));
  }

  private static FrictionTask task(GateDecision decision, FrictionKind kind) {
    return decision.tasks().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  private static GateCheck check(GateDecision decision, GateRule rule) {
    return decision.checks().stream().filter(each -> each.rule() == rule).findFirst().orElseThrow();
  }

  private static List<GateRule> broken(GateDecision decision) {
    return decision.checks().stream()
        .filter(each -> each.state() == GateCheck.State.BROKEN)
        .map(GateCheck::rule)
        .toList();
  }
}
