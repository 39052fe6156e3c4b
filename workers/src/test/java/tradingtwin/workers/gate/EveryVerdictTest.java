package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.PretradeIntent.Purpose;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.gate.Standings;
import tradingtwin.core.intents.Verdicts;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.workers.ScriptedCoach;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.reactions.Inbox;
import tradingtwin.workers.scoring.CandleWindowPolicy;

/// Every verdict by the smallest plan that gets it, through the real rooms.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryVerdictTest {
  private static final String SUBMITTED = "pretrade.intent.submitted";

  private WorkersHouse house;
  private Inbox evaluator;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh().working();
    house.coach().will(EveryVerdictTest::allHabits);
    evaluator = evaluator();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aCompletePlanOfANewTraderIsGo() {
    is(Verdict.GO, new PlanningTrader(house).with("10000"), "0.01", "63000");
  }

  @Test
  void aPlanWhileEntriesArePausedWaits() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    var _ = house.part(Pauses.class).start(anna.id, new CooldownStart(30, null));
    breaks(GateRule.COOLDOWN, is(Verdict.WAIT, anna, "0.01", "63000"));
  }

  @Test
  void aPlanThatRisksTooMuchIsSizedDown() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    breaks(GateRule.RISK_PER_TRADE, is(Verdict.SIZE_DOWN, anna, "0.5", "63000"));
  }

  @Test
  void aTargetTooNearForItsStopIsNoGo() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    breaks(GateRule.PLANNED_R, is(Verdict.NO_GO, anna, "0.01", "62000"));
  }

  @Test
  void anUntestedSetupOfATraderWithAPastRunsOnPaper() {
    PlanningTrader anna = TradedTrader.in(house);
    GateDecision decision = is(Verdict.SIMULATE, anna, "0.01", "63000");

    breaks(GateRule.SETUP_TESTED, decision);
    assertThat(house.part(PaperTrades.class).of(anna.id).trades()).hasSize(1);
  }

  @Test
  void anEntrySoonAfterALossWaitsByTheTradersOwnGaps() {
    PlanningTrader anna = TradedTrader.afterALoss(house);
    GateDecision decision = is(Verdict.WAIT, anna, "0.01", "63000");

    breaks(GateRule.REENTRY_AFTER_LOSS, decision);
    FrictionTask wait =
        decision.tasks().stream()
            .filter(task -> task.kind() == FrictionKind.WAIT_IT_OUT)
            .findFirst()
            .orElseThrow();
    assertThat(wait.readyAt())
        .as("an hour after the loss, which is the own quickest quarter; the list says 15 minutes")
        .isAfter(decision.decidedAt().plus(Duration.ofMinutes(50)));
    assertThat(decision.tasks())
        .extracting(FrictionTask::kind)
        .contains(FrictionKind.ANSWER_WITHOUT_THE_LAST_TRADE);
  }

  @Test
  void aMoveThatIsUnderWayMakesAKnownChaserWait() {
    PlanningTrader anna = TradedTrader.in(house);
    GateDecision decision = is(Verdict.WAIT, anna, "ETH-USD", "0.01", "63000");

    breaks(GateRule.CHASING_NOW, decision);
    assertThat(decision.tasks())
        .as("as the persona's list says")
        .extracting(FrictionTask::kind)
        .containsExactlyInAnyOrder(FrictionKind.WAIT_IT_OUT, FrictionKind.REREAD_THE_RULE);
  }

  @Test
  void aSizeAboveTheBaselineIsCutForWhoeverEscalates() {
    PlanningTrader anna = TradedTrader.in(house);
    GateDecision decision = is(Verdict.SIMULATE, anna, "0.025", "63000");

    assertThat(broken(decision, GateRule.SIZE_AGAINST_BASELINE).effect())
        .isEqualTo(Verdict.SIZE_DOWN);
    assertThat(decision.sizing().size()).isEqualByComparingTo("0.015625");
  }

  @Test
  void aScheduleGivenUpUnderWaterWaitsWithItsOwnWords() {
    DcaTrader anna = new DcaTrader(house, "I buy through every fall.");
    GateDecision decision = decided(anna.trader, anna.plans(Purpose.INTERRUPTION, "0.01"));

    assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(broken(decision, GateRule.SCHEDULE).reason())
        .isEqualTo("“I buy through every fall.”");
    assertThat(broken(decision, GateRule.SCHEDULE).observed()).isEqualTo("leaves the schedule");
    assertThat(decision.policyVersion()).isEqualTo("indexdca-2");
  }

  @Test
  void aPurchaseOnItsDayIsGoAndOneThatIsTooSmallWaits() {
    DcaTrader anna = new DcaTrader(house, "I buy through every fall.");
    assertThat(purchase(anna, "0.02").verdict()).isEqualTo(Verdict.SIZE_DOWN);
    assertThat(purchase(anna, "0.01").verdict()).isEqualTo(Verdict.GO);
    breaks(GateRule.ENTRIES_PER_DAY, purchase(anna, "0.01"));

    GateDecision small = purchase(new DcaTrader(house, "Each day."), "0.005");
    assertThat(small.verdict()).isEqualTo(Verdict.WAIT);
    breaks(GateRule.SCHEDULE, small);
  }

  private GateDecision purchase(DcaTrader trader, String size) {
    return decided(trader.trader, trader.plans(Purpose.SCHEDULED_PURCHASE, size));
  }

  private GateDecision is(Verdict verdict, PlanningTrader trader, String size, String stop) {
    return is(verdict, trader, "BTC-USD", size, stop);
  }

  private GateDecision is(
      Verdict verdict, PlanningTrader trader, String symbol, String size, String stop) {
    GateDecision decision = decided(trader, trader.plans(symbol, size, stop));
    assertThat(decision.verdict()).as("%s", decision.checks()).isEqualTo(verdict);
    return decision;
  }

  private GateDecision decided(PlanningTrader trader, String intentId) {
    String payload = "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(intentId);
    assertThat(evaluator.take(trader.id, Ulid.next(), SUBMITTED, payload)).isTrue();
    GateDecision decision = trader.intent(intentId).decision();
    assertThat(decision).isNotNull();
    assertThat(
            new SchemaCatalogue()
                .violations(
                    "events/pretrade.decision.returned.json",
                    house.facts(trader.id, "pretrade.decision.returned").getLast().payload()))
        .isEmpty();
    return decision;
  }

  private static void breaks(GateRule rule, GateDecision decision) {
    assertThat(broken(decision, rule)).isNotNull();
  }

  private static GateCheck broken(GateDecision decision, GateRule rule) {
    return decision.checks().stream()
        .filter(check -> check.rule() == rule && check.state() == GateCheck.State.BROKEN)
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " holds: " + decision.checks()));
  }

  private static BiasReport allHabits(BiasScoreRequest request) {
    List<BiasFinding> found =
        Arrays.stream(Label.values())
            .map(label -> ScriptedCoach.finding(label, FindingState.POSSIBLE))
            .toList();
    return ScriptedCoach.report(request.fills().size(), found, List.of());
  }

  /// The evaluator with a market: bitcoin stands still, ether has just run up.
  private Inbox evaluator() {
    BarsAtHand bars =
        new BarsAtHand(
            EveryVerdictTest::market,
            CandleWindowPolicy.DEFAULT,
            InstantSource.system(),
            Runnable::run);
    return new Inbox(
        new IntentEvaluator(
            house.part(Verdicts.class),
            house.part(tradingtwin.core.intents.LeftTasks.class),
            house.part(Standings.class),
            bars,
            new DecisionView(house.part(GateVoice.class)),
            new OnPaper(house.part(PaperTrades.class)),
            house.part(JsonMapper.class)),
        house.part(TenantDatabase.class),
        house.part(EventsDatabase.class),
        house.part(JsonMapper.class),
        InstantSource.system());
  }

  private static CandlesAnswer market(CandleQuery query) {
    Duration length = query.granularity().length();
    List<Bar> bars = new ArrayList<>();
    for (Instant at = query.from(); at.isBefore(query.until()); at = at.plus(length)) {
      boolean last = !at.plus(length).isBefore(query.until());
      double wave = 64_000 + 40 * Math.sin(bars.size());
      double close = last ? (query.symbol().startsWith("ETH") ? 70_000 : 63_900) : wave;
      bars.add(new Bar(at, wave, Math.max(wave, close), Math.min(wave, close), close, 1));
    }
    return new CandlesAnswer.Candles(bars);
  }
}
