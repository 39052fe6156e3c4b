package tradingtwin.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.PlanDemands.AddsUnderWater;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Holding;
import tradingtwin.engine.situation.OwnHistory;

/// What holds at the gate for every intent, situation and policy.
class GateLawsTest {

  @Test
  void settingALimitOnPurchasesAllowsNoSmallerOne() {
    for (long seed : new long[] {34415, 53730}) {
      tighteningAnyLimitNeverLoosensAVerdict(seed);
    }
  }

  @Property(tries = 600)
  void tighteningAnyLimitNeverLoosensAVerdict(@ForAll long seed) {
    Random draws = new Random(seed);
    Scene scene = scene(draws);
    Verdict before = scene.decide().verdict();
    scene.policy = scene.policy.tightenedBy(limits(draws));
    assertThat(scene.decide().verdict()).isGreaterThanOrEqualTo(before);
  }

  @Property(tries = 250)
  void theVerdictIsTheStrictestOfItsChecksAndTheSameEveryTime(@ForAll long seed) {
    Scene scene = scene(new Random(seed));
    GateDecision decision = scene.decide();
    Verdict strictest =
        decision.checks().stream().map(GateCheck::effect).reduce(Verdict.GO, Verdict::and);
    assertThat(decision.verdict()).isEqualTo(strictest);
    assertThat(decision.checks().getFirst().effect()).isEqualTo(strictest);
    assertThat(scene.decide()).isEqualTo(decision);
  }

  @Property(tries = 250)
  void theComputedSizeKeepsEveryRuleAboutSize(@ForAll long seed) {
    Scene scene = scene(new Random(seed));
    Optional<ComputedSize> computed = scene.decide().size();
    if (computed.isEmpty() || computed.get().size().signum() == 0) {
      return;
    }
    BigDecimal size = computed.get().size();
    BigDecimal planned = computed.get().planned();
    assertThat(size).isLessThan(planned);
    assertThat(size.remainder(scene.holding.sizeStep()).signum()).isZero();
    BigDecimal risk = new BigDecimal(scene.amount == null ? "1" : scene.amount);
    scene.size = size.toPlainString();
    scene.amount = risk.multiply(size).divide(planned, MathContext.DECIMAL128).toPlainString();
    assertThat(scene.decide().size().map(ComputedSize::limits)).isEmpty();
  }

  @Property(tries = 250)
  void missingEquityOrRiskIsNeverGo(@ForAll long seed) {
    Random draws = new Random(seed);
    Scene scene = scene(draws);
    boolean countsShares = scene.policy.limits().needEquity();
    switch (draws.nextInt(countsShares ? 5 : 3)) {
      case 0 -> scene.size = pick(draws, "NaN", "", "0", "-1");
      case 1 -> scene.entry = pick(draws, "NaN", "", "0", "-1");
      case 2 -> scene.funds = new Funds.Unknown(Funds.Why.ACCOUNT_NOT_NAMED);
      case 3 -> scene.amount = pick(draws, "Infinity", "", "0", "-1");
      default -> scene.funds = new Funds.Unknown(pick(draws, Funds.Why.values()));
    }
    assertThat(scene.decide().verdict()).isNotEqualTo(Verdict.GO);
  }

  @Test
  void theLawsAreTriedOnEveryPersona() {
    assertThat(
            new Random(1)
                .longs(100)
                .mapToObj(seed -> scene(new Random(seed)).policy.persona())
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            Personas.all().stream().map(GatePolicy::persona).toList());
  }

  @Property(tries = 150)
  void anEmptyHistoryAloneNeverClosesTheGate(@ForAll long seed) {
    Random draws = new Random(seed);
    Scene scene = scene(draws);
    Verdict with = scene.decide().verdict();
    scene.own = OwnHistory.none();
    assertThat(scene.decide().verdict()).isLessThanOrEqualTo(with);
  }

  private static Scene scene(Random draws) {
    Scene scene = new Scene();
    scene.policy = pick(draws, Personas.all().toArray(GatePolicy[]::new));
    scene.direction = pick(draws, Direction.values());
    scene.purpose = pick(draws, Intent.Purpose.values());
    scene.stop = pick(draws, "98", "99.5", "102", "90");
    scene.target = pick(draws, "104", "96", "101", "103");
    scene.size = pick(draws, "1", "9.99", "40", "333.33");
    scene.amount = pick(draws, "20", "99", "150", "1000");
    scene.funds =
        pick(
            draws,
            Scene.funds("10000", "10000", "0"),
            Scene.funds("9400", "11000", "250"),
            Scene.funds("50", "100", "700"),
            new Funds.Unknown(Funds.Why.NOT_DECLARED));
    scene.today = Scene.today(draws.nextInt(5), draws.nextInt(4));
    scene.own = draws.nextBoolean() ? Scene.history() : OwnHistory.none();
    scene.holding =
        pick(
            draws,
            Holding.none(new BigDecimal("0.01")),
            Scene.holds("1", "101", "100"),
            Scene.holds("-1", "99", "100"));
    scene.habits = Scene.possible(pick(draws, BiasLabel.values()));
    scene.runUp = draws.nextBoolean() ? OptionalDouble.of(draws.nextDouble()) : scene.runUp;
    scene.setups = Map.of("breakout", draws.nextInt(15));
    if (draws.nextInt(4) == 0) {
      scene.cooldown =
          Optional.of(
              new Cooldown(
                  Cooldown.Reason.RULE_BREACH, Scene.NOON, Scene.NOON.plus(Duration.ofMinutes(9))));
    }
    scene.hangingSince = draws.nextInt(4) == 0 ? Optional.of(Scene.NOON) : Optional.empty();
    if (draws.nextInt(4) == 0) {
      scene.left = List.of(FrictionTask.waiting(1 + draws.nextInt(30)));
    }
    scene.buyingPlan = draws.nextBoolean() ? Optional.of(Scene.PLAN) : Optional.empty();
    return scene;
  }

  private static Limits limits(Random draws) {
    return new Limits(
        new LossLimits(share(draws, 0.2), share(draws, 0.2), share(draws, 0.2), share(draws, 0.2)),
        new SizeCaps(share(draws, 0.02), share(draws, 3), share(draws, 2)),
        new PlanDemands(
            draws.nextBoolean(),
            share(draws, 4),
            pick(draws, AddsUnderWater.values()),
            draws.nextBoolean() ? OptionalInt.of(draws.nextInt(20)) : OptionalInt.empty(),
            draws.nextBoolean()
                ? Optional.of(Duration.ofMinutes(draws.nextInt(60)))
                : Optional.empty()),
        new EntryLimits(
            draws.nextBoolean() ? OptionalInt.of(draws.nextInt(9)) : OptionalInt.empty(),
            draws.nextBoolean() ? OptionalDouble.of(0.5) : OptionalDouble.empty(),
            draws.nextInt(4) == 0
                ? List.of(new EntryLimits.Hours(LocalTime.of(draws.nextInt(24), 0), odd()))
                : List.of(),
            draws.nextInt(4) == 0
                ? Optional.of(Set.of(pick(draws, "BTC-USD", "ETH-USD")))
                : Optional.empty()),
        draws.nextBoolean() ? pauses(draws) : Pauses.NONE,
        draws.nextInt(4) == 0 ? List.of(new OwnRule.MostEntriesADay("r", 2)) : List.of());
  }

  private static Pauses pauses(Random draws) {
    return new Pauses(
        OptionalInt.of(1 + draws.nextInt(4)),
        Optional.of(Duration.ofMinutes(1 + draws.nextInt(180))),
        Optional.of(Duration.ofMinutes(1 + draws.nextInt(90))));
  }

  private static LocalTime odd() {
    return LocalTime.of(15, 30);
  }

  private static Optional<BigDecimal> share(Random draws, double most) {
    return draws.nextBoolean()
        ? Optional.of(BigDecimal.valueOf(Math.max(0.0001, draws.nextDouble() * most)))
        : Optional.empty();
  }

  @SafeVarargs
  private static <T> T pick(Random draws, T... from) {
    return from[draws.nextInt(from.length)];
  }
}
