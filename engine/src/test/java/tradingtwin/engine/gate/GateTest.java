package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.gate.SizeLimit.Name;
import tradingtwin.engine.gate.SizeLimit.Operator;
import tradingtwin.engine.gate.SizeLimit.Term;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Holding;

class GateTest {
  private final Scene scene = new Scene();

  @Test
  void aNewTradersCompletePlanIsGoForEveryPersona() {
    for (GatePolicy persona : Personas.all()) {
      Scene fresh = new Scene();
      fresh.policy = persona;
      assertThat(fresh.decide().verdict()).as(persona.persona()).isEqualTo(Verdict.GO);
    }
  }

  @Test
  void aVerdictIsGoodForThePersonasEntryWindow() {
    GateDecision decision = scene.decide();
    assertThat(decision.goodAt(Scene.NOON.plus(Duration.ofMinutes(59)))).isTrue();
    assertThat(decision.goodAt(Scene.NOON.plus(Duration.ofMinutes(60)))).isFalse();
  }

  @Test
  void theStrictestWinsAndEveryCheckIsShownStrictestFirst() {
    scene.stop = null;
    scene.amount = "500";
    scene.funds = Scene.funds("8000", "10000", "2000");
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.NO_GO);
    assertThat(decision.checks())
        .extracting(GateCheck::rule)
        .startsWith(
            GateRule.DRAWDOWN,
            GateRule.DAILY_LOSS,
            GateRule.WEEKLY_LOSS,
            GateRule.MONTHLY_LOSS,
            GateRule.STOP_SET,
            GateRule.PLANNED_R,
            GateRule.RISK_PER_TRADE,
            GateRule.COOLDOWN);
    assertThat(decision.size()).isPresent();
  }

  @Test
  void theComputedSizeIsTheSmallestOfAllLimitsWithItsArithmetic() {
    scene.own = Scene.history();
    scene.setups = Map.of("breakout", 10);
    scene.size = "60";
    scene.amount = "120";
    ComputedSize size = scene.decide().size().orElseThrow();
    assertThat(size.size()).isEqualByComparingTo("10");
    assertThat(size.limits())
        .extracting(SizeLimit::rule)
        .containsExactly(GateRule.SIZE_TO_MEDIAN, GateRule.RISK_PER_TRADE);
    assertThat(size.limits().getLast().terms())
        .containsExactly(
            new Term(Name.EQUITY, Operator.TIMES, new BigDecimal("10000")),
            new Term(Name.RISK_SHARE, Operator.TIMES, new BigDecimal("0.01")),
            new Term(Name.STOP_DISTANCE, Operator.OVER, new BigDecimal("2")),
            new Term(Name.QUOTE_RATE, Operator.OVER, BigDecimal.ONE));
    assertThat(size.limits().getLast().size()).isEqualByComparingTo("50");
  }

  @Test
  void sizesAreRoundedDownToTheStep() {
    scene.stop = "97";
    scene.target = "110";
    scene.size = "40";
    assertThat(scene.decide().size().orElseThrow().size()).isEqualByComparingTo("33.33");
  }

  @Test
  void equityInThePlanCanOnlyMakeTheSizeSmaller() {
    scene.equity = "1000000";
    scene.size = "51";
    assertThat(scene.decide().size().orElseThrow().size()).isEqualByComparingTo("50");
    scene.equity = "5000";
    assertThat(scene.decide().size().orElseThrow().size()).isEqualByComparingTo("25");
  }

  @Test
  void riskInAnotherCurrencyIsConverted() {
    Holding none = Holding.none(new BigDecimal("0.01"));
    scene.holding =
        new Holding(
            none.position(),
            none.mark(),
            none.lastEntryAt(),
            none.sizeStep(),
            Optional.of(new BigDecimal("1.25")));
    scene.size = "41";
    assertThat(scene.decide().size().orElseThrow().size()).isEqualByComparingTo("40");
  }

  @Test
  void aCooldownAsksToWaitItOutAndToNameTheEmotion() {
    Instant end = Scene.NOON.plusSeconds(61);
    scene.cooldown = Optional.of(new Cooldown(Cooldown.Reason.OWN_WISH, Scene.NOON, end));
    assertThat(scene.decide().friction())
        .containsExactly(FrictionTask.waiting(2), FrictionTask.of(Kind.NAME_THE_EMOTION));
    scene.at = end;
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.GO);
  }

  @Test
  void ofSeveralWaitsTheLongestIsAsked() {
    scene.cooldown =
        Optional.of(
            new Cooldown(
                Cooldown.Reason.OWN_WISH, Scene.NOON, Scene.NOON.plus(Duration.ofMinutes(5))));
    scene.today = Scene.today(1, 1);
    scene.tighten(new OwnRule.WaitAfterLoss("mine", 30));
    assertThat(scene.decide().friction()).contains(FrictionTask.waiting(20)).hasSize(3);
  }

  @Test
  void whatIsNotKnownOfTheMarketDecidesNothingAndSaysSo() {
    scene.habits = Scene.possible(BiasLabel.FOMO);
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.GO);
    assertThat(why(decision, GateRule.CHASING_NOW)).contains(NotChecked.NO_CANDLES);
  }

  @Test
  void withoutHistoryTheRulesAboutThePastAreNotChecked() {
    GateDecision decision = scene.decide();
    assertThat(why(decision, GateRule.SIZE_TO_MEDIAN)).contains(NotChecked.NO_HISTORY);
    assertThat(why(decision, GateRule.SETUP_TESTED)).contains(NotChecked.NO_HISTORY);
    assertThat(why(decision, GateRule.CHASING_NOW)).contains(NotChecked.HABIT_NOT_SEEN);
  }

  @Test
  void withoutEquityEveryShareOfItSaysItWasNotChecked() {
    scene.funds = new Funds.Unknown(Funds.Why.UNMARKED_POSITIONS);
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(decision.friction()).containsExactly(FrictionTask.of(Kind.STATE_THE_EQUITY));
    assertThat(why(decision, GateRule.DAILY_LOSS)).contains(NotChecked.EQUITY_UNKNOWN);
    assertThat(why(decision, GateRule.RISK_PER_TRADE)).contains(NotChecked.EQUITY_UNKNOWN);
  }

  @Test
  void aScheduleIsHeldAgainstItsOwnWords() {
    scene.policy = Personas.indexdca();
    scene.purpose = Intent.Purpose.SCHEDULED_PURCHASE;
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.holding = Scene.holds("50", "140", "100");
    assertThat(scene.decide().verdict()).as("due, under water").isEqualTo(Verdict.GO);
    scene.size = "5";
    assertThat(scene.decide().verdict()).as("half the amount").isEqualTo(Verdict.NO_GO);
    scene.holding = Holding.none(BigDecimal.ONE);
    GateCheck first = scene.decide().checks().getFirst();
    assertThat(first.rule()).isEqualTo(GateRule.SCHEDULE);
    assertThat(first.words()).contains("I buy through every fall.");
  }

  @Test
  void anInterruptionWithoutAScheduleIsAnEntryLikeAnyOther() {
    scene.purpose = Intent.Purpose.INTERRUPTION;
    scene.stop = null;
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.WAIT);
  }

  @Test
  void givingUpAScheduleIsHeldToItsOwnWordsAndToNoLimitOnEntries() {
    scene.policy = Personas.indexdca();
    scene.purpose = Intent.Purpose.INTERRUPTION;
    scene.direction = Direction.SHORT;
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.holding = Scene.holds("30", "90", "100");
    scene.today = Scene.today(1, 0);
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
    assertThat(decision.checks())
        .extracting(GateCheck::rule)
        .containsExactly(GateRule.SCHEDULE, GateRule.PANIC_INTERRUPTION);
    assertThat(decision.checks().getFirst().words()).contains("I buy through every fall.");
  }

  @Test
  void whatNamesNoneOfSeveralAccountsWaitsWhateverItIsAndTakesNoSchedulesWord() {
    scene.policy = Personas.indexdca();
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.funds = new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED);
    for (Intent.Purpose purpose : Intent.Purpose.values()) {
      scene.purpose = purpose;
      GateDecision decision = scene.decide();
      assertThat(decision.verdict()).isGreaterThanOrEqualTo(Verdict.WAIT);
      assertThat(check(decision, GateRule.EQUITY_KNOWN).broken()).as("%s", purpose).isTrue();
    }
  }

  @Test
  void anInterruptionThatBuysOrSellsMoreThanIsHeldIsAnEntryAsWell() {
    scene.purpose = Intent.Purpose.INTERRUPTION;
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.holding = Scene.holds("5", "90", "100");
    scene.funds = Scene.funds("8000", "10000", "0");
    assertThat(scene.decide().verdict()).as("buys").isEqualTo(Verdict.NO_GO);
    scene.direction = Direction.SHORT;
    assertThat(scene.decide().verdict()).as("sells twice what is held").isEqualTo(Verdict.NO_GO);
    scene.size = "5";
    assertThat(scene.decide().verdict()).as("sells what is held").isEqualTo(Verdict.WAIT);
    scene.direction = Direction.LONG;
    scene.size = null;
    assertThat(scene.decide().verdict()).as("leaves one out").isEqualTo(Verdict.WAIT);
    scene.size = "NaN";
    assertThat(scene.decide().verdict()).as("says nobody knows what").isEqualTo(Verdict.NO_GO);
  }

  @Test
  void aPlanThatHangsOnTheLastTradeRestsAndThenIsLookedAtAlone() {
    scene.hangingSince = Optional.of(Scene.NOON.minus(Duration.ofMinutes(5)));
    assertThat(scene.decide().friction())
        .containsExactly(FrictionTask.waiting(10), FrictionTask.of(Kind.NAME_THE_EMOTION));
    scene.hangingSince = Optional.of(Scene.NOON.minus(Duration.ofMinutes(15)));
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.GO);
    scene.hangingSince = Optional.of(Scene.NOON);
    scene.policy = Personas.indexdca();
    assertThat(scene.decide().verdict()).as("a persona that does not ask").isEqualTo(Verdict.GO);
  }

  @Test
  void tasksThatAnEarlierPlanLeftAreAskedAgainEachOnceWithTheLongerWait() {
    scene.left = List.of(FrictionTask.waiting(9), FrictionTask.of(Kind.REREAD_THE_RULE));
    scene.cooldown =
        Optional.of(
            new Cooldown(
                Cooldown.Reason.OWN_WISH, Scene.NOON, Scene.NOON.plus(Duration.ofMinutes(5))));
    assertThat(scene.decide().friction())
        .containsExactly(
            FrictionTask.waiting(9),
            FrictionTask.of(Kind.NAME_THE_EMOTION),
            FrictionTask.of(Kind.REREAD_THE_RULE));
  }

  @Test
  void marksAtTheLastFillAreSaidInTheCheck() {
    Funds.Known known = Scene.funds("10000", "10000", "0");
    scene.funds =
        new Funds.Known(
            known.equity(),
            known.peak(),
            known.top(),
            known.equityAtDayStart(),
            known.day(),
            known.week(),
            known.month(),
            true);
    GateDecision decision = scene.decide();
    assertThat(decision.verdict()).isEqualTo(Verdict.GO);
    assertThat(check(decision, GateRule.EQUITY_KNOWN).observed())
        .contains(Reading.of("KNOWN_AT_FILLS"));
  }

  @Test
  void whatKeepsEveryEntryOutIsKnownBeforeAnyPlan() {
    assertThat(Gate.closedBy(scene.situation(), scene.policy)).isEmpty();
    scene.funds = Scene.funds("8000", "10000", "0");
    scene.tighten(new OwnRule.MostEntriesADay("mine", 3));
    scene.today = Scene.today(2, 0).planning(1);
    assertThat(Gate.closedBy(scene.situation(), scene.policy))
        .extracting(GateCheck::rule)
        .containsExactly(GateRule.DRAWDOWN, GateRule.OWN_RULE);
    assertThat(Gate.entriesADay(scene.situation(), scene.policy)).hasValue(3);
  }

  @Test
  void aShortIsMirrored() {
    scene.direction = Direction.SHORT;
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.WAIT);
    scene.stop = "102";
    scene.target = "96";
    assertThat(scene.decide().verdict()).isEqualTo(Verdict.GO);
    scene.holding = Scene.holds("-1", "99", "100");
    assertThat(scene.decide().verdict()).as("adds above cost").isEqualTo(Verdict.NO_GO);
    scene.entry = "98";
    scene.stop = "100";
    scene.target = "90";
    assertThat(scene.decide().verdict()).as("adds below cost").isEqualTo(Verdict.GO);
  }

  @Test
  void everyCheckSaysHowItsLimitBinds() {
    scene.tighten(new OwnRule.NoSymbol("mine", "ETH-USD"));
    GateDecision decision = scene.decide();
    assertThat(sense(decision, GateRule.RISK_PER_TRADE)).isEqualTo(Sense.AT_MOST);
    assertThat(sense(decision, GateRule.PLANNED_R)).isEqualTo(Sense.AT_LEAST);
    assertThat(sense(decision, GateRule.STOP_SET)).isEqualTo(Sense.BESIDE);
    assertThat(sense(decision, GateRule.OWN_RULE)).isEqualTo(Sense.NOT);
  }

  @Test
  void numbersThatAreNoneAreNeverRisk() {
    for (String text : new String[] {"NaN", "Infinity", "-Infinity", "0", "-1", "ten", "", " "}) {
      assertThat(Stated.of(text).positive()).as(text).isEmpty();
    }
    assertThat(Stated.of("1e2").positive()).contains(new BigDecimal("1e2"));
  }

  private static Optional<NotChecked> why(GateDecision decision, GateRule rule) {
    return check(decision, rule).why();
  }

  private static Sense sense(GateDecision decision, GateRule rule) {
    return check(decision, rule).sense();
  }

  private static GateCheck check(GateDecision decision, GateRule rule) {
    return decision.checks().stream()
        .filter(check -> check.rule() == rule)
        .findFirst()
        .orElseThrow();
  }
}
