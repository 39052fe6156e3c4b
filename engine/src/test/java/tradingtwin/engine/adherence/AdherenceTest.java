package tradingtwin.engine.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static tradingtwin.engine.adherence.AdherenceRule.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.adherence.RuleReading.State;
import tradingtwin.engine.fills.DecisionPolicy;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Fill;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;
import tradingtwin.engine.fills.TsPrecision;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.MatchingPolicy;

class AdherenceTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private Direction direction = Direction.LONG;
  private Optional<AgreedPlan.Zone> entry = zone("100");
  private Optional<BigDecimal> stop = price("98");
  private Optional<BigDecimal> target = Optional.empty();
  private Verdict verdict = Verdict.GO;
  private boolean overridden;
  private boolean addsAllowed;
  private String qty = "10";
  private String entered = "100";
  private List<String> exits = List.of("101");
  private boolean closed = true;
  private boolean added;
  private Optional<BigDecimal> atr = price("4");
  private Optional<Boolean> exitRule = Optional.empty();
  private Duration after = Duration.ofMinutes(5);

  @Test
  void theExampleOfTheSpecificationIs76() {
    qty = "13";
    assertThat(score())
        .isInstanceOfSatisfying(
            Adherence.Scored.class, scored -> assertThat(scored.points()).isEqualTo(76));
    assertThat(states(score()))
        .containsExactly(
            State.KEPT,
            State.KEPT,
            State.BROKEN,
            State.UNKNOWN,
            State.KEPT,
            State.KEPT,
            State.KEPT);
  }

  @Test
  void whatItEarnedNeverEnters() {
    target = price("104");
    exits = List.of("104");
    Adherence won = score();
    exits = List.of("97.9");
    assertThat(points(won)).isEqualTo(100);
    assertThat(points(score())).as("stopped out by the plan").isEqualTo(100);
  }

  @Test
  void anExitATenthOfRBeyondTheStopStillKeepsIt() {
    exits = List.of("97.8");
    assertThat(state(STOP)).isEqualTo(State.KEPT);
    exits = List.of("97.79");
    assertThat(state(STOP)).isEqualTo(State.BROKEN);
    exits = List.of("97.79", "120");
    assertThat(state(STOP)).as("one exit beyond is enough").isEqualTo(State.BROKEN);
  }

  @Test
  void aStopOfAnOpenTradeIsNotKnownYetUnlessItIsAlreadyBroken() {
    closed = false;
    exits = List.of();
    assertThat(state(STOP)).isEqualTo(State.UNKNOWN);
    exits = List.of("97");
    assertThat(state(STOP)).isEqualTo(State.BROKEN);
  }

  @Test
  void anEntryAQuarterOfTheAtrAwayStillKeepsThePlan() {
    entered = "101";
    assertThat(state(ENTRY)).isEqualTo(State.KEPT);
    entered = "101.01";
    assertThat(state(ENTRY)).isEqualTo(State.BROKEN);
    atr = Optional.empty();
    assertThat(state(ENTRY)).isEqualTo(State.UNKNOWN);
    entry = Optional.of(new AgreedPlan.Zone(new BigDecimal("99"), new BigDecimal("102")));
    assertThat(state(ENTRY)).isEqualTo(State.KEPT);
  }

  @Test
  void anExitBetweenStopAndTargetBreaksTheTargetUnlessTheExitRuleWasKept() {
    target = price("104");
    exits = List.of("101");
    assertThat(state(EXIT)).isEqualTo(State.BROKEN);
    exitRule = Optional.of(true);
    assertThat(state(EXIT)).isEqualTo(State.KEPT);
  }

  @Test
  void aVerdictThatWasNotGoIsObeyedOnlyAtTheToldSize() {
    verdict = Verdict.NO_GO;
    assertThat(state(VERDICT)).isEqualTo(State.BROKEN);
    overridden = true;
    assertThat(state(VERDICT)).isEqualTo(State.NOT_APPLICABLE);
    overridden = false;
    verdict = Verdict.SIZE_DOWN;
    assertThat(state(VERDICT)).isEqualTo(State.KEPT);
    qty = "13";
    assertThat(state(VERDICT)).isEqualTo(State.BROKEN);
  }

  @Test
  void addsAndWindowAreCounted() {
    added = true;
    after = Duration.ofMinutes(60);
    assertThat(state(NO_ADDS_UNDER_WATER)).isEqualTo(State.BROKEN);
    assertThat(state(WINDOW)).isEqualTo(State.BROKEN);
    addsAllowed = true;
    assertThat(state(NO_ADDS_UNDER_WATER)).isEqualTo(State.NOT_APPLICABLE);
  }

  @Test
  void aShortIsMirrored() {
    direction = Direction.SHORT;
    stop = price("102");
    target = price("96");
    exits = List.of("96.2");
    assertThat(points(score())).isEqualTo(100);
    exits = List.of("102.21");
    assertThat(state(STOP)).isEqualTo(State.BROKEN);
  }

  @Test
  void fewerThanThreeRulesAreNotEnough() {
    List<RuleReading> two =
        Stream.of(AdherenceRule.values())
            .map(rule -> reading(rule, rule.compareTo(SIZE) < 0 ? State.KEPT : State.UNKNOWN))
            .toList();
    assertThat(AdherenceScoring.scored(two, AdherencePolicy.DEFAULT))
        .isEqualTo(new Adherence.NotEnough(2, two));
  }

  @Test
  void theFillsTellWhatWasDone() {
    Ledger ledger =
        Ledger.of(
            List.of(
                fill(0, Side.BUY, "6", "100"),
                fill(10, Side.BUY, "4", "99"),
                fill(20, Side.SELL, "10", "101")),
            DecisionPolicy.DEFAULT);
    DoneTrade done = DoneTrade.of(ledger.moves(), Optional.empty());
    assertThat(done.qty()).isEqualByComparingTo("10");
    assertThat(done.addedUnderWater()).isTrue();
    assertThat(done.closed()).isTrue();
    assertThat(done.exits()).containsExactly(new BigDecimal("101"));
  }

  private static int points(Adherence adherence) {
    return ((Adherence.Scored) adherence).points();
  }

  private State state(AdherenceRule rule) {
    return score().rules().stream()
        .filter(reading -> reading.rule() == rule)
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static List<State> states(Adherence adherence) {
    return adherence.rules().stream().map(RuleReading::state).toList();
  }

  private Adherence score() {
    AgreedPlan plan =
        new AgreedPlan(
            "BTC-USD",
            direction,
            entry,
            stop,
            true,
            target,
            BigDecimal.TEN,
            NOON,
            NOON.plus(Duration.ofMinutes(60)),
            verdict,
            overridden,
            addsAllowed);
    DoneTrade done =
        new DoneTrade(
            "BTC-USD",
            NOON.plus(after),
            new BigDecimal(entered),
            new BigDecimal(qty),
            exits.stream().map(BigDecimal::new).toList(),
            closed,
            added,
            atr,
            Optional.empty(),
            exitRule);
    return AdherenceScoring.score(plan, done, AdherencePolicy.DEFAULT, MatchingPolicy.DEFAULT);
  }

  private static RuleReading reading(AdherenceRule rule, State state) {
    return new RuleReading(rule, 10, state, Optional.empty(), Optional.empty());
  }

  private static Optional<AgreedPlan.Zone> zone(String at) {
    return price(at).map(price -> new AgreedPlan.Zone(price, price));
  }

  private static Optional<BigDecimal> price(String value) {
    return Optional.of(new BigDecimal(value));
  }

  private static Fill fill(int minute, Side side, String qty, String price) {
    return new Fill(
        "f" + minute,
        "main",
        "BTC-USD",
        side,
        new BigDecimal(qty),
        new BigDecimal(price),
        BigDecimal.ZERO,
        "USD",
        NOON.plus(Duration.ofMinutes(minute)),
        TsPrecision.SECOND,
        Optional.empty());
  }
}
