package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateCheck;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.contracts.words.Persona;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Overrides;
import tradingtwin.workers.Await;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.reactions.AskingReaction;
import tradingtwin.workers.reactions.Inbox;

/// From a declared plan to its verdict, told once whatever happens on the way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateAtWorkTest {
  private static final String SUBMITTED = "pretrade.intent.submitted";
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String WHY = "The level held three times and the plan limits what it costs.";

  private WorkersHouse house;
  private Inbox evaluator;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
    evaluator = house.inbox("intentEvaluator");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void aNewTradersCompletePlanIsGo() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision decision = decided(anna, anna.plans("0.01", "63000"));

    assertThat(decision.verdict()).isEqualTo(Verdict.GO);
    assertThat(decision.tasks()).isEmpty();
    assertThat(decision.sentence()).isEqualTo("I say GO []");
    assertThat(decision.policyVersion()).isEqualTo("crypto-2");
  }

  @Test
  void withoutStatedEquityThePlanWaitsForIt() {
    PlanningTrader anna = new PlanningTrader(house);
    GateDecision decision = decided(anna, anna.plans("0.01", "63000"));

    assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(decision.checks().getFirst().observed()).isEqualTo("not stated yet");
    assertThat(decision.checks().getFirst().limit()).isNull();
    assertThat(broken(decision)).contains(GateRule.EQUITY_KNOWN);
    assertThat(decision.tasks())
        .extracting(FrictionTask::kind)
        .contains(FrictionKind.STATE_THE_EQUITY);
  }

  @Test
  void aRunningPauseMakesThePlanWaitUntilItEnds() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    Cooldown pause = house.part(Pauses.class).start(anna.id, new CooldownStart(30, null));
    GateDecision decision = decided(anna, anna.plans("0.01", "63000"));

    assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(decision.tasks())
        .filteredOn(task -> task.kind() == FrictionKind.WAIT_IT_OUT)
        .singleElement()
        .returns(pause.endsAt(), FrictionTask::readyAt)
        .returns(GateRule.COOLDOWN, FrictionTask::rule)
        .returns("I do WAIT_IT_OUT", FrictionTask::text);
  }

  @Test
  void aSizeAboveTheRiskComesBackSmallerWithItsSum() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision decision = decided(anna, anna.plans("0.5", "63000"));

    assertThat(decision.verdict()).isEqualTo(Verdict.SIZE_DOWN);
    assertThat(decision.sizing().size()).isEqualByComparingTo("0.1");
    assertThat(decision.sizing().steps()).hasSizeGreaterThan(2);
  }

  @Test
  void whatIsTightenedAtNoonHoldsForTheNextPlanAndChangesNoVerdictOfTheMorning() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String morning = anna.plans("0.1", "63000");
    GateDecision before = decided(anna, morning);
    anna.tightens("{\"riskPerTrade\": 0.005}");
    GateDecision smaller = decided(anna, anna.plans("0.1", "63000"));
    anna.tightens("{\"allowedSymbols\": [\"ETH-USD\"]}");
    GateDecision other = decided(anna, anna.plans("0.01", "63000"));

    assertThat(before.verdict()).isEqualTo(Verdict.GO);
    assertThat(smaller.verdict()).isEqualTo(Verdict.SIZE_DOWN);
    assertThat(smaller.sizing().size()).isEqualByComparingTo("0.05");
    assertThat(other.verdict()).isEqualTo(Verdict.NO_GO);
    assertThat(broken(other)).containsExactly(GateRule.ALLOWED_SYMBOLS);
    assertThat(anna.intent(morning).decision()).isEqualTo(before);
    assertThat(before.policyVersion()).isEqualTo("crypto-2");
    assertThat(smaller.policyVersion()).startsWith("crypto-2+own-");
    assertThat(other.policyVersion()).isNotEqualTo(smaller.policyVersion());
  }

  @Test
  void anOwnRuleStandsInTheVerdictUnderItsOwnName() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    anna.writes(
        OwnRuleKind.NO_SYMBOL,
        new RuleParams(null, null, null, "BTC-USD", null),
        "Bitcoin waits for spring");
    GateDecision decision = decided(anna, anna.plans("0.01", "63000"));

    assertThat(decision.verdict()).isEqualTo(Verdict.NO_GO);
    assertThat(decision.checks())
        .filteredOn(check -> check.rule() == GateRule.OWN_RULE)
        .singleElement()
        .returns("Bitcoin waits for spring", GateCheck::title)
        .returns(GateCheck.State.BROKEN, GateCheck::state)
        .returns(null, GateCheck::reason);
  }

  /// A persona of purchases by schedule has no limit of size; the account's own has.
  @Test
  void aPlanCannotChooseItsWayPastTheAccountsPersona() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision decision = decided(anna, anna.plans("BTC-USD", "5", "63000", Persona.INDEXDCA));

    assertThat(decision.verdict()).isNotEqualTo(Verdict.GO);
    assertThat(decision.checks())
        .filteredOn(check -> check.state() == GateCheck.State.BROKEN)
        .extracting(GateCheck::rule)
        .contains(GateRule.RISK_PER_TRADE);
    assertThat(decision.policyVersion()).isEqualTo("indexdca-2+crypto-2");
  }

  @Test
  void everyVerdictFitsItsSchema() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    decided(anna, anna.plans("0.5", null));

    assertThat(
            new SchemaCatalogue()
                .violations(
                    "events/pretrade.decision.returned.json",
                    house.facts(anna.id, "pretrade.decision.returned").getFirst().payload()))
        .isEmpty();
  }

  @Test
  void aVerdictIsToldOnceHoweverOftenThePlanIsTold() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.01", "63000");
    String event = Ulid.next();

    assertThat(evaluator.take(anna.id, event, SUBMITTED, payload(intentId))).isTrue();
    assertThat(evaluator.take(anna.id, event, SUBMITTED, payload(intentId))).isFalse();
    boolean _ = evaluator.take(anna.id, Ulid.next(), SUBMITTED, payload(intentId));
    assertThat(anna.verdictsTold()).isOne();
  }

  /// What it costs must not grow with the number of traders.
  @Test
  void aPlanIsDecidedWithoutReadingAWholeTable() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    GateDecision _ = decided(anna, anna.plans("0.01", "63000"));
    String intentId = anna.plans("0.02", "63000");
    TenantDatabase database = house.part(TenantDatabase.class);

    List<String> readWhole =
        database.briefly(
            anna.id,
            () -> {
              boolean _ = evaluator.take(anna.id, Ulid.next(), SUBMITTED, payload(intentId));
              return database
                  .jdbc()
                  .sql(
                      """
                      select relname from pg_stat_xact_user_tables
                      where seq_scan > 0 and relname not in ('personas', 'rulesets')
                      """)
                  .query(String.class)
                  .list();
            });
    assertThat(readWhole).isEmpty();
    assertThat(anna.intent(intentId).evaluations()).isOne();
  }

  @Test
  void aWorkerThatDiesAfterWritingLeavesNothingAndTheNextOneTellsItOnce() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.01", "63000");
    String event = Ulid.next();
    Inbox dying = dyingOnce();

    assertThatThrownBy(() -> dying.take(anna.id, event, SUBMITTED, payload(intentId)))
        .hasMessage("the machine stops here");
    assertThat(anna.verdictsTold()).isZero();
    assertThat(anna.intent(intentId).evaluations()).isZero();
    assertThat(dying.take(anna.id, event, SUBMITTED, payload(intentId))).isTrue();
    assertThat(evaluator.take(anna.id, event, SUBMITTED, payload(intentId))).isFalse();
    assertThat(anna.verdictsTold()).isOne();
  }

  /// Each process has an inbox of its own, and a plan of a trader is any process's to decide.
  @Test
  void theDaysLastEntryIsGivenOnceWhenTwoProcessesDecide() throws Exception {
    for (int round = 0; round < 5; round++) {
      PlanningTrader anna = new PlanningTrader(house).with("10000");
      anna.tightens("{\"entriesPerDay\":1}");
      List<String> plans = List.of(anna.plans("0.01", "63000"), anna.plans("0.01", "63000"));
      CyclicBarrier together = new CyclicBarrier(plans.size());
      try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
        var all =
            plans.stream()
                .map(
                    plan ->
                        processes.submit(
                            () -> {
                              together.await(10, TimeUnit.SECONDS);
                              return evaluator.take(anna.id, Ulid.next(), SUBMITTED, payload(plan));
                            }))
                .toList();
        for (var one : all) {
          assertThat(one.get(20, TimeUnit.SECONDS)).isTrue();
        }
      }
      assertThat(plans.stream().map(plan -> decision(anna, plan).verdict()))
          .filteredOn(Verdict.GO::equals)
          .as("let through in round " + round)
          .hasSize(1);
    }
  }

  private static GateDecision decision(PlanningTrader trader, String plan) {
    return Objects.requireNonNull(trader.intent(plan).decision());
  }

  /// The first version named the intent alone before evaluations had a number.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | {\"intentId\":\"%s\"}",
        "1 | {\"intentId\":\"%s\",\"evaluation\":1}",
        "2 | {\"intentId\":\"%s\",\"evaluation\":1,\"mood\":\"calm\"}"
      })
  void thisVersionOfAnEventAndTheOneBeforeAreRead(int version, String shape) {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.01", "63000");

    assertThat(evaluator.take(anna.id, Ulid.next(), SUBMITTED, version, shape.formatted(intentId)))
        .isTrue();
    assertThat(anna.intent(intentId).evaluations()).isOne();
  }

  @Test
  void aVersionOfTomorrowIsSettledAndTheOneBesideItIsRead() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.01", "63000");

    assertThat(evaluator.take(anna.id, Ulid.next(), SUBMITTED, 3, "{\"plan\":{}}")).isFalse();
    assertThat(evaluator.take(anna.id, Ulid.next(), SUBMITTED, 2, payload(intentId))).isTrue();
    assertThat(anna.verdictsTold()).isOne();
  }

  @Test
  void anOverrideWithoutASafeguardIsRefusedAndItsReasonIsSpent() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.15", "63000");
    assertThat(decided(anna, intentId).verdict()).isEqualTo(Verdict.SIZE_DOWN);
    doAll(anna);

    GateOverride refused = answered(anna, intentId, "150", List.of());
    assertThat(refused.decision()).isEqualTo(GateOverride.Decision.REFUSED);
    assertThat(refused.reasons()).containsExactly(GateOverride.Reason.NO_SAFEGUARD);
    assertThat(answered(anna, intentId, "150", List.of("a hard stop")).reasons())
        .containsExactly(GateOverride.Reason.RATIONALE_REPEATED);
  }

  @Test
  void anOverrideIsGrantedOnce() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.15", "63000");
    decided(anna, intentId);
    doAll(anna);

    assertThat(answered(anna, intentId, "150", List.of("a hard stop")).decision())
        .isEqualTo(GateOverride.Decision.GRANTED);
    assertThat(house.facts(anna.id, "pretrade.override.resolved")).hasSize(1);
  }

  @Test
  void anOverrideIsRefusedWhereAHardLimitIsReachedSinceTheVerdict() {
    PlanningTrader anna = new PlanningTrader(house).with("10000");
    String intentId = anna.plans("0.15", "63000");
    assertThat(decided(anna, intentId).verdict()).isEqualTo(Verdict.SIZE_DOWN);
    doAll(anna);
    anna.writes(
        OwnRuleKind.NO_SYMBOL, new RuleParams(null, null, null, "BTC-USD", null), "No bitcoin");

    assertThat(answered(anna, intentId, "150", List.of("a hard stop")).reasons())
        .containsExactly(GateOverride.Reason.VERDICT_STANDS);
  }

  @Test
  void theClockEndsAPauseSoonAfterItIsDue() {
    PlanningTrader anna = new PlanningTrader(house);
    Instant end = Instant.now().plusMillis(300);
    var _ =
        house
            .part(TenantDatabase.class)
            .as(
                anna.id,
                () ->
                    house
                        .part(Pauses.class)
                        .pause(
                            anna.id, new Pauses.Reason(Cooldown.Cause.BREACH, "rule", "why"), end));

    Duration _ =
        Await.until(
            PATIENCE, "the pause ends", () -> house.facts(anna.id, "cooldown.ended").size() == 1);
  }

  private GateDecision decided(PlanningTrader trader, String intentId) {
    boolean _ = evaluator.take(trader.id, Ulid.next(), SUBMITTED, payload(intentId));
    GateDecision decision = trader.intent(intentId).decision();
    assertThat(decision).isNotNull();
    return decision;
  }

  private GateOverride answered(
      PlanningTrader trader, String intentId, String risk, List<String> safeguards) {
    GateOverride asked =
        house
            .part(Overrides.class)
            .request(
                trader.id,
                intentId,
                new OverrideRequest(WHY, "all of it", new BigDecimal(risk), safeguards));
    String payload =
        "{\"overrideId\":\"%s\",\"intentId\":\"%s\"}".formatted(asked.overrideId(), intentId);
    boolean _ =
        house
            .inbox("overrideReviewer")
            .take(trader.id, Ulid.next(), "pretrade.override.requested", payload);
    return trader.intent(intentId).override();
  }

  private void doAll(PlanningTrader trader) {
    int _ =
        house
            .part(TenantDatabase.class)
            .as(
                trader.id,
                () ->
                    house
                        .part(TenantDatabase.class)
                        .jdbc()
                        .sql("update friction_tasks set status = 'DONE'")
                        .update());
  }

  private static List<GateRule> broken(GateDecision decision) {
    return decision.checks().stream()
        .filter(check -> check.state() == GateCheck.State.BROKEN)
        .map(GateCheck::rule)
        .toList();
  }

  private static String payload(String intentId) {
    return "{\"intentId\":\"%s\",\"evaluation\":1}".formatted(intentId);
  }

  /// The evaluator in a process that stops once between its work and the commit.
  private Inbox dyingOnce() {
    AskingReaction whole =
        new IntentEvaluator(
            house.part(tradingtwin.core.intents.Verdicts.class),
            house.part(tradingtwin.core.intents.LeftTasks.class),
            house.part(tradingtwin.core.gate.Standings.class),
            house.part(BarsAtHand.class),
            new DecisionView(house.part(GateVoice.class)),
            new OnPaper(house.part(tradingtwin.core.papertrades.PaperTrades.class)),
            house.part(JsonMapper.class));
    AtomicBoolean dies = new AtomicBoolean(true);
    AskingReaction dying =
        new AskingReaction() {
          @Override
          public String consumer() {
            return whole.consumer();
          }

          @Override
          public Set<String> types() {
            return whole.types();
          }

          @Override
          public Runnable asking(Bundle bundle, String userId, JsonNode payload, boolean anyway) {
            Runnable reacting = whole.asking(bundle, userId, payload, anyway);
            return () -> {
              reacting.run();
              stopOnce();
            };
          }

          private void stopOnce() {
            if (dies.getAndSet(false)) {
              throw new IllegalStateException("the machine stops here");
            }
          }
        };
    return new Inbox(
        dying,
        house.part(TenantDatabase.class),
        house.part(EventsDatabase.class),
        house.part(JsonMapper.class),
        InstantSource.system());
  }
}
