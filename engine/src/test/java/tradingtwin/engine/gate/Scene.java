package tradingtwin.engine.gate;

import static tradingtwin.engine.gate.Intent.Purpose.ENTRY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Position;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Habits;
import tradingtwin.engine.situation.Holding;
import tradingtwin.engine.situation.LossStreak;
import tradingtwin.engine.situation.OwnHistory;
import tradingtwin.engine.situation.Situation;
import tradingtwin.engine.situation.SituationPolicy;
import tradingtwin.engine.situation.Today;

/// One intent at the gate, told by what differs from a new trader's complete plan: long 10
/// BTC-USD at 100, stop 98, target 104, 20 at risk out of 10,000, on a Friday at noon.
final class Scene {
  static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  static final BuyingPlan PLAN =
      new BuyingPlan(
          Set.of("BTC-USD"),
          new BigDecimal("1000"),
          LocalDate.parse("2024-02-01"),
          BuyingPlan.Every.MONTH,
          "I buy through every fall.");

  GatePolicy policy = Personas.crypto();
  String symbol = "BTC-USD";
  Direction direction = Direction.LONG;
  Intent.Purpose purpose = ENTRY;
  @Nullable String entry = "100";
  @Nullable String stop = "98";
  @Nullable String target = "104";
  @Nullable String size = "10";
  @Nullable String amount = "20";
  @Nullable String equity;
  Optional<Instant> hangingSince = Optional.empty();
  Optional<String> setup = Optional.of("breakout");
  Instant at = NOON;
  ZoneId zone = ZoneOffset.UTC;
  Funds funds = funds("10000", "10000", "0");
  Today today = today(0, 0);
  OwnHistory own = OwnHistory.none();
  Holding holding = Holding.none(new BigDecimal("0.01"));
  Optional<Cooldown> cooldown = Optional.empty();
  Habits habits = Habits.none();
  OptionalDouble runUp = OptionalDouble.empty();
  Map<String, Integer> setups = Map.of();
  Optional<BuyingPlan> buyingPlan = Optional.empty();
  List<FrictionTask> left = List.of();

  GateDecision decide() {
    return Gate.decide(intent(), situation(), policy, left);
  }

  Intent intent() {
    return new Intent(
        "intent-1",
        "main",
        symbol,
        direction,
        purpose,
        new Intent.Plan(Stated.of(entry), Stated.of(stop), Stated.of(target), setup),
        new Intent.Risk(Stated.of(size), Stated.of(amount), Stated.of(equity)),
        hangingSince);
  }

  Situation situation() {
    return new Situation(
        at, zone, funds, today, own, holding, cooldown, habits, runUp, setups, buyingPlan);
  }

  static Funds.Known funds(String equity, String peak, String lost) {
    Funds.Result result = new Funds.Result(new BigDecimal(lost).negate(), new BigDecimal("10000"));
    BigDecimal morning = new BigDecimal("10000");
    return new Funds.Known(
        new BigDecimal(equity),
        new BigDecimal(peak),
        new BigDecimal(peak),
        morning,
        result,
        result,
        result,
        false);
  }

  static Today today(int entries, int losses) {
    Optional<Instant> last =
        losses == 0 ? Optional.empty() : Optional.of(NOON.minus(Duration.ofMinutes(10)));
    return new Today(entries, losses, last, new LossStreak(losses, last), 0, 0);
  }

  /// Twenty-five trips: two entries a day, 500 a time, twenty minutes between.
  static OwnHistory history() {
    List<Integer> days = Collections.nCopies(25, 2);
    List<BigDecimal> notionals = Collections.nCopies(25, new BigDecimal("500"));
    List<Long> gaps = IntStream.range(0, 25).mapToObj(_ -> 20L).toList();
    return new OwnHistory(25, days, notionals, gaps, SituationPolicy.DEFAULT);
  }

  static Habits possible(BiasLabel label) {
    return new Habits(Map.of(label, FindingState.POSSIBLE));
  }

  static Holding holds(String qty, String cost, String mark) {
    return new Holding(
        new Position(new BigDecimal(qty), new BigDecimal(cost)),
        Optional.of(new BigDecimal(mark)),
        Optional.empty(),
        new BigDecimal("0.01"),
        Optional.of(BigDecimal.ONE));
  }

  void tighten(UnaryOperator<Limits> change) {
    policy = policy.tightenedBy(change.apply(Limits.NONE));
  }

  void tighten(EntryLimits entries) {
    tighten(
        none ->
            new Limits(
                none.losses(), none.sizes(), none.plan(), entries, none.pauses(), none.ownRules()));
  }

  void tighten(OwnRule rule) {
    tighten(
        none ->
            new Limits(
                none.losses(),
                none.sizes(),
                none.plan(),
                none.entries(),
                none.pauses(),
                List.of(rule)));
  }

  void challenge(PropChallenge prop) {
    policy = policy.heldTo(List.of(HeldChallenge.ofThePlan(prop)));
  }
}
