package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.engine.gate.OverrideDecision.Refusal.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Funds;

class OverrideDecisionTest {
  private static final String WHY = "The level was tested three times and it held.";
  private final Scene scene = new Scene();
  private Instant at = Scene.NOON.plus(Duration.ofMinutes(5));
  private String rationale = WHY;
  private String risk = "150";
  private List<String> safeguards = List.of("the stop lies at the broker");
  private int openTasks;
  private List<String> earlier = List.of("It looked good.");
  private List<Instant> granted = List.of();
  private Optional<VerdictInForce> before = Optional.empty();

  OverrideDecisionTest() {
    scene.size = "75";
    scene.amount = "150";
  }

  @Test
  void aSizeDownIsOverriddenWithAReasonARiskAndASafeguard() {
    OverrideDecision decision = decide();
    assertThat(decision.granted()).isTrue();
    assertThat(decision.largestRisk().orElseThrow()).isEqualByComparingTo("200");
  }

  @Test
  void neverWhileAHardLimitOrACooldownStands() {
    scene.funds = Scene.funds("8000", "10000", "0");
    assertThat(decide().refusals()).containsExactly(HARD_LIMIT);
    scene.funds = Scene.funds("10000", "10000", "0");
    scene.cooldown =
        Optional.of(new Cooldown(Cooldown.Reason.RULE_BREACH, Scene.NOON, at.plusSeconds(60)));
    assertThat(decide().refusals()).containsExactly(COOLDOWN);
  }

  @Test
  void whatHasComeToStandSinceTheVerdictStandsAgainstIt() {
    before = Optional.of(VerdictInForce.of(scene.decide()));
    scene.tighten(new OwnRule.NoSymbol("mine", "BTC-USD"));
    assertThat(decide().refusals()).as("an own rule").containsExactly(HARD_LIMIT);
    scene.policy = Personas.crypto();
    scene.tighten(new OwnRule.NoEntryBefore("mine", LocalTime.of(13, 0)));
    assertThat(decide().refusals()).as("an own hour").containsExactly(COOLDOWN);
    scene.policy = Personas.crypto();
    scene.today = Scene.today(3, 3);
    assertThat(decide().refusals()).as("losses, no pause yet").containsExactly(COOLDOWN);
    scene.today = Scene.today(0, 0);
    Instant later = at.plusSeconds(1);
    scene.at = later;
    scene.cooldown =
        Optional.of(new Cooldown(Cooldown.Reason.OWN_WISH, later, later.plusSeconds(60)));
    assertThat(decide().refusals()).as("a pause begun after asking").containsExactly(COOLDOWN);
    scene.cooldown = Optional.empty();
    scene.at = Scene.NOON.plus(Duration.ofMinutes(60));
    assertThat(decide().refusals()).as("answered too late").containsExactly(EXPIRED);
  }

  @Test
  void aScheduleThatIsGivenUpUnderWaterIsNotOverriddenOneThatIsGivenUpOtherwiseIs() {
    scene.policy = Personas.indexdca();
    scene.purpose = Intent.Purpose.INTERRUPTION;
    scene.direction = Direction.SHORT;
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.size = "10";
    scene.holding = Scene.holds("30", "120", "100");
    assertThat(decide().refusals()).containsExactly(HARD_LIMIT);
    scene.holding = Scene.holds("30", "90", "100");
    assertThat(decide().granted()).isTrue();
    scene.funds = new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED);
    assertThat(decide().refusals()).as("held nobody says where").contains(RISK_NOT_MEASURABLE);
  }

  @Test
  void thePolicySaysHowLongAReasonIs() {
    rationale = "It held three times.";
    assertThat(decide().refusals()).containsExactly(RATIONALE_TOO_SHORT);
    scene.policy =
        new GatePolicy(
            scene.policy.persona(),
            scene.policy.version(),
            scene.policy.limits(),
            scene.policy.entryWindow(),
            scene.policy.challenges(),
            scene.policy.overridesPerWeek(),
            scene.policy.overrideRiskTimes(),
            20,
            scene.policy.friction());
    assertThat(decide().granted()).isTrue();
  }

  @Test
  void goNeedsNoneAndAnExpiredVerdictHasNone() {
    scene.size = "10";
    scene.amount = "20";
    assertThat(decide().refusals()).containsExactly(NOTHING_TO_OVERRIDE);
    scene.size = "75";
    at = Scene.NOON.plus(Duration.ofMinutes(60));
    assertThat(decide().refusals()).containsExactly(EXPIRED);
  }

  @Test
  void frictionComesFirst() {
    openTasks = 1;
    assertThat(decide().refusals()).containsExactly(FRICTION_OPEN);
  }

  @Test
  void theReasonIsANewSentence() {
    rationale = "I   just   know    it   will   turn   now";
    assertThat(decide().refusals()).containsExactly(RATIONALE_TOO_SHORT);
    rationale = "  the level was tested three times and it held. ";
    earlier = List.of(WHY);
    assertThat(decide().refusals()).containsExactly(RATIONALE_REPEATED);
  }

  @Test
  void theRiskIsStatedAndAtMostTwiceTheRiskPerTrade() {
    risk = "NaN";
    assertThat(decide().refusals()).containsExactly(RISK_NOT_STATED);
    risk = "200.01";
    assertThat(decide().refusals()).containsExactly(RISK_TOO_LARGE);
    risk = "200";
    assertThat(decide().refusals()).isEmpty();
  }

  @Test
  void aRiskBelowWhatTheStopWouldLoseIsNotBelieved() {
    scene.size = "101";
    risk = "1";
    assertThat(decide().refusals()).containsExactly(RISK_TOO_LARGE);
  }

  @Test
  void withoutEquityRiskCannotBeMeasured() {
    scene.funds = new Funds.Unknown(Funds.Why.NOT_DECLARED);
    assertThat(decide().refusals()).containsExactly(RISK_NOT_MEASURABLE);
  }

  @Test
  void atLeastOneSafeguardAndAtMostTwoAWeek() {
    safeguards = List.of(" ");
    granted = List.of(at.minus(Duration.ofDays(7)), at.minus(Duration.ofDays(6)));
    assertThat(decide().refusals()).containsExactly(NO_SAFEGUARD);
    granted = List.of(at.minus(Duration.ofDays(1)), at.minus(Duration.ofDays(6)));
    assertThat(decide().refusals()).containsExactly(NO_SAFEGUARD, TOO_MANY);
  }

  @Test
  void aScheduleMeasuresRiskByItsAmount() {
    scene.policy = Personas.indexdca();
    scene.buyingPlan = Optional.of(Scene.PLAN);
    scene.at = Instant.parse("2024-03-07T12:00:00Z");
    at = scene.at;
    scene.size = "10";
    risk = "2000";
    assertThat(decide().granted()).isTrue();
    risk = "2001";
    assertThat(decide().refusals()).containsExactly(RISK_TOO_LARGE);
    assertThat(decide().largestRisk()).contains(new BigDecimal("2000"));
  }

  @Test
  void theStricterOfTwoAnswersHasTheReasonsOfBothAndTheSmallerRisk() {
    OverrideDecision granted = decide();
    scene.funds = Scene.funds("5000", "5000", "0");
    safeguards = List.of();
    OverrideDecision refused = decide();
    assertThat(granted.granted()).isTrue();
    assertThat(granted.and(refused)).isEqualTo(refused.and(granted));
    assertThat(granted.and(refused).refusals()).containsExactly(RISK_TOO_LARGE, NO_SAFEGUARD);
    assertThat(granted.and(refused).largestRisk().orElseThrow()).isEqualByComparingTo("100");
  }

  private OverrideDecision decide() {
    OverrideRequest request = new OverrideRequest(at, rationale, Stated.of(risk), safeguards);
    OverrideRecord known =
        new OverrideRecord(
            scene.intent(), scene.situation(), scene.decide(), openTasks, earlier, granted);
    return OverrideDecision.of(
        request, before.orElseGet(() -> VerdictInForce.of(scene.decide())), known, scene.policy);
  }
}
