package tradingtwin.core.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.TradeDetail;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.contracts.words.RuleOutcome;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.trades.BrokerAccounts;

/// After fills: each entry finds its plan or its question, its score, its broken rule and its
/// pause, once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AfterwardsTest {
  private static final String MATCHED = "intent.matched";
  private static final String BREACH = "rules.breach.detected";

  private RunningCore rooms;
  private DoingTrader anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someone() {
    anna = new DoingTrader(rooms);
  }

  @Test
  void aFillInsideTheWindowCarriesOutThePlanAndIsToldOnce() {
    String plan = anna.plans(Verdict.GO);
    String fill = anna.buys("1");
    anna.settles();
    anna.looksAgain();

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.TAKEN);
    assertThat(anna.intent(plan).match().tradeIds()).containsExactly(fill);
    assertThat(anna.facts(MATCHED))
        .singleElement()
        .returns("MATCHED", told -> told.path("state").asString())
        .returns(plan, told -> told.path("intentId").asString());
  }

  @Test
  void severalFillsSumUpAndALateOneCompletesThePlan() {
    String plan = anna.plans(Verdict.GO);
    anna.buys("0.5");
    anna.settles();
    assertThat(anna.intent(plan).match().state()).isEqualTo(MatchState.PARTLY);

    anna.buys("0.5");
    anna.settles();
    assertThat(anna.intent(plan).match().state()).isEqualTo(MatchState.MATCHED);
    assertThat(states()).containsExactly("PARTLY", "MATCHED");
  }

  @Test
  void aPlanIsCarriedOutInItsOwnAccountOrWhereverWhenItsAccountOnlyStatesMoney() {
    String elsewhere = target("other");
    String stated = target("own");
    String there = anna.plans(Verdict.GO, null, elsewhere);
    String anywhere = anna.plans(Verdict.GO, null, stated);
    anna.buys("1");
    anna.settles();

    assertThat(anna.intent(there).match()).isNull();
    assertThat(anna.intent(anywhere).match().state()).isEqualTo(MatchState.MATCHED);
  }

  @Test
  void theScoreIsTheShareOfTheRulesThatApplyAndWereKept() {
    String plan = anna.plans(Verdict.GO);
    anna.buys("1.3");
    anna.sells("1.3", "99");
    anna.settles();

    ScoredTrade scored = scored(plan).orElseThrow();
    assertThat(scored.adherence().score()).as("(10+25+0+10+10+10)/85").isEqualTo(76);
    assertThat(rule(scored, Adherence.Rule.PlanRule.SIZE))
        .returns(RuleOutcome.BROKEN, Adherence.Rule::outcome)
        .returns("1.3 times the size that was left.", Adherence.Rule::reason);
    assertThat(rule(scored, Adherence.Rule.PlanRule.EXIT).outcome()).isEqualTo(RuleOutcome.UNKNOWN);
    assertThat(scored.outcome().closed()).isTrue();
    assertThat(scored.outcome().netPnl()).isEqualByComparingTo("-1.3");
    assertThat(scored.outcome().r()).isEqualTo(-0.1);
  }

  @Test
  void aSizeThatWasKeptIsSaidWithoutANumber() {
    String plan = anna.plans(Verdict.GO);
    anna.buys("1");
    anna.sells("1", "99");
    anna.settles();

    assertThat(rule(scored(plan).orElseThrow(), Adherence.Rule.PlanRule.SIZE))
        .returns(RuleOutcome.KEPT, Adherence.Rule::outcome)
        .returns("The size that was left.", Adherence.Rule::reason);
  }

  @Test
  void aGoodEndDoesNotRaiseTheScore() {
    String plan = anna.plans(Verdict.GO);
    anna.buys("1.3");
    anna.sells("1.3", "500");
    anna.settles();

    assertThat(scored(plan).orElseThrow().adherence().score()).isEqualTo(76);
  }

  @Test
  void moreThanTheVerdictLeftIsABreachThatPausesOnce() {
    String plan = anna.plans(Verdict.SIZE_DOWN, "0.4", null);
    String fill = anna.buys("0.6");
    anna.settles();
    anna.looksAgain();

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.TAKEN);
    assertThat(anna.intent(plan).match().sizeBreach()).isTrue();
    assertThat(anna.facts(BREACH))
        .singleElement()
        .returns("I see SIZE DOT-USD", told -> told.path("sentence").asString())
        .returns(fill, told -> told.path("tradeIds").path(0).asString());
    assertThat(pause())
        .returns(Cooldown.Cause.BREACH, Cooldown::cause)
        .returns(anna.now().plus(Duration.ofMinutes(26)), Cooldown::endsAt);
    assertThat(anna.facts("cooldown.started")).hasSize(1);
  }

  @Test
  void theSizeThatWasToldIsSizedDown() {
    String plan = anna.plans(Verdict.SIZE_DOWN, "0.4", null);
    anna.buys("0.4");
    anna.settles();

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.SIZED_DOWN);
    assertThat(anna.facts(BREACH)).isEmpty();
  }

  @Test
  void anEntryWithoutAPlanIsUngatedFromTheFirstPlanOn() {
    anna.fills("BUY", "1", "100", Duration.ofDays(-3));
    String closed = anna.fills("SELL", "1", "100", Duration.ofDays(-3).plusMinutes(1));
    anna.settles();
    assertThat(anna.facts(MATCHED)).isEmpty();

    String plan = anna.plans(Verdict.GO);
    anna.says(plan, IntentOutcome.Outcome.CANCELLED);
    String alone = anna.buys("1");
    anna.settles();

    assertThat(match(alone)).get().returns(MatchState.UNGATED_TRADE, TradeDetail.Match::state);
    assertThat(match(closed)).isEmpty();
    assertThat(states()).containsExactly("UNGATED_TRADE");
    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.CANCELLED);
  }

  @Test
  void twoPlansThatFitAreAskedAboutAndTheAnswerStands() {
    String first = anna.plans(Verdict.GO);
    rooms.clock().move(Duration.ofMinutes(2));
    String second = anna.plansWithStop("88");
    String fill = anna.buys("1");
    anna.settles();

    assertThat(match(fill))
        .get()
        .returns(MatchState.ASK, TradeDetail.Match::state)
        .returns(List.of(second, first), TradeDetail.Match::candidates);
    Afterwards afterwards = rooms.get(Afterwards.class);
    refused(ProblemCode.VALIDATION, () -> afterwards.answer(anna.id, fill, anna.id));
    afterwards.answer(anna.id, fill, first);
    anna.sells("1", "101");
    anna.settles();

    assertThat(match(fill))
        .get()
        .returns(first, TradeDetail.Match::intentId)
        .returns(true, TradeDetail.Match::answered);
    assertThat(states()).containsExactly("ASK", "MATCHED");
    assertThat(scored(first)).isPresent();
  }

  @Test
  void twoPlansThatSayTheSameAskNothing() {
    String first = anna.plans(Verdict.GO);
    rooms.clock().move(Duration.ofMinutes(2));
    String second = anna.plans(Verdict.GO);
    anna.buys("1");
    anna.settles();

    assertThat(states()).containsExactly("MATCHED");
    assertThat(anna.intent(second).status()).isEqualTo(IntentStatus.TAKEN);
    assertThat(anna.intent(first).status()).isEqualTo(IntentStatus.DECIDED);
  }

  @Test
  void anAnswerMayBeNoneAndMayBeChanged() {
    String first = anna.plans(Verdict.GO);
    anna.plansWithStop("88");
    String fill = anna.buys("1");
    anna.settles();
    Afterwards afterwards = rooms.get(Afterwards.class);

    afterwards.answer(anna.id, fill, null);
    assertThat(match(fill)).get().returns(MatchState.UNGATED_TRADE, TradeDetail.Match::state);
    afterwards.answer(anna.id, fill, first);
    assertThat(match(fill)).get().returns(MatchState.MATCHED, TradeDetail.Match::state);
    assertThat(anna.intent(first).status()).isEqualTo(IntentStatus.TAKEN);
  }

  @Test
  void whatWasNotAskedIsNotAnswered() {
    String plan = anna.plans(Verdict.GO);
    String fill = anna.buys("1");
    anna.settles();
    DoingTrader bert = new DoingTrader(rooms);
    Afterwards afterwards = rooms.get(Afterwards.class);

    refused(ProblemCode.CONFLICT, () -> afterwards.answer(anna.id, fill, plan));
    refused(ProblemCode.NOT_FOUND, () -> afterwards.answer(bert.id, fill, plan));
  }

  @Test
  void fillsTakenBackLeaveNothingBehindAndThePlanAsItWas() {
    String plan = anna.plans(Verdict.SIZE_DOWN, "0.4", null);
    String fill = anna.buys("0.6");
    anna.settles();
    anna.losesFills(fill);

    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.DECIDED);
    assertThat(anna.intent(plan).match()).isNull();
    assertThat(scored(plan)).isEmpty();
    assertThat(rows("breaches")).isZero();
    assertThat(states()).containsExactly("MATCHED", "UNMATCHED");
    assertThat(pause()).as("a pause is never shortened").isNotNull();
  }

  @Test
  void aPlanThatWasSaidToBeSkippedIsTakenWhenItsFillComesToLight() {
    String plan = anna.plans(Verdict.GO);
    String fill = anna.buys("1");
    rooms.clock().move(Duration.ofMinutes(5));
    anna.says(plan, IntentOutcome.Outcome.SKIPPED);
    anna.settles();
    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.TAKEN);

    anna.losesFills(fill);
    assertThat(anna.intent(plan).status()).isEqualTo(IntentStatus.SKIPPED);
  }

  @Test
  void threeLossesInARowPauseFromTheLastOne() {
    loses(3);
    anna.settles();
    anna.looksAgain();

    assertThat(pause())
        .returns(Cooldown.Cause.LOSS_STREAK, Cooldown::cause)
        .returns("I see LOSSES_IN_A_ROW null", Cooldown::reason)
        .returns(anna.now().plus(Duration.ofMinutes(60 - 5 + 3)), Cooldown::endsAt);
    assertThat(anna.facts("cooldown.started")).hasSize(1);
  }

  @Test
  void lossesOfLastMonthPauseNothing() {
    loses(3);
    rooms.clock().move(Duration.ofDays(30));
    anna.settles();

    assertThat(pause()).isNull();
  }

  private String target(String broker) {
    return rooms.get(BrokerAccounts.class).target(anna.id, broker).accountId();
  }

  private void loses(int times) {
    for (int i = 0; i < times; i++) {
      Duration at = Duration.ofMinutes(i + 1L).minusSeconds(30);
      anna.fills("BUY", "1", "100", at);
      anna.fills("SELL", "1", "99", at.plusSeconds(30));
    }
  }

  private List<String> states() {
    return anna.facts(MATCHED).stream()
        .map((JsonNode told) -> told.path("state").asString())
        .toList();
  }

  private Optional<TradeDetail.Match> match(String fill) {
    return rooms.get(FillMatches.class).of(anna.id, fill);
  }

  private Optional<ScoredTrade> scored(String plan) {
    return rooms.get(AdherenceScores.class).ofPlan(anna.id, plan);
  }

  private static Adherence.Rule rule(ScoredTrade scored, Adherence.Rule.PlanRule rule) {
    return scored.adherence().rules().stream()
        .filter(each -> each.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private Cooldown pause() {
    return rooms.get(Pauses.class).of(anna.id).active();
  }

  private long rows(String table) {
    return rooms.count("select count(*) from " + table + " where user_id = ?", anna.id);
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(code.type()));
  }
}
