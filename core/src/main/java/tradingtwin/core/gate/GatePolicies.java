package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.engine.gate.EntryLimits;
import tradingtwin.engine.gate.FrictionList;
import tradingtwin.engine.gate.FrictionTask;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.HeldChallenge;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.LossLimits;
import tradingtwin.engine.gate.Pauses;
import tradingtwin.engine.gate.PlanDemands;
import tradingtwin.engine.gate.SizeCaps;

/// Policies as data, as the engine reads them.
public final class GatePolicies {
  /// A challenge without an end lasts as long as any trader.
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private GatePolicies() {}

  /// The limits of several personas, of each the strictest.
  public static Limits limits(PersonaPolicies policies, List<Persona> personas) {
    return personas.stream()
        .map(persona -> limits(policies.of(persona)))
        .reduce(Limits::and)
        .orElseThrow();
  }

  /// The policy of a persona, and a prop challenge of the plan's account beside it.
  public static GatePolicy of(PersonaPolicy policy, @Nullable PropChallenge prop) {
    return new GatePolicy(
        policy.persona().name().toLowerCase(Locale.ROOT),
        policy.version(),
        limits(policy),
        Duration.ofMinutes(policy.entryWindowMinutes()),
        prop == null ? List.of() : List.of(HeldChallenge.ofThePlan(challenge(prop))),
        policy.overrides().perWeek(),
        BigDecimal.valueOf(policy.overrides().riskTimes()),
        policy.overrides().rationaleLength(),
        friction(policy));
  }

  private static FrictionList friction(PersonaPolicy policy) {
    Map<GateRule, List<FrictionList.Listed>> byRule = new EnumMap<>(GateRule.class);
    for (PersonaPolicy.Friction each : policy.friction()) {
      Integer minutes = each.minutes();
      byRule
          .computeIfAbsent(GateRule.valueOf(each.rule().name()), _ -> new ArrayList<>())
          .add(
              new FrictionList.Listed(
                  FrictionTask.Kind.valueOf(each.task().name()),
                  minutes == null ? OptionalLong.empty() : OptionalLong.of(minutes)));
    }
    return new FrictionList(byRule);
  }

  private static Limits limits(PersonaPolicy policy) {
    Integer setups = policy.setupTrades();
    return new Limits(
        new LossLimits(
            number(policy.dailyLoss()),
            number(policy.weeklyLoss()),
            number(policy.monthlyLoss()),
            number(policy.drawdown())),
        new SizeCaps(
            number(policy.riskPerTrade()),
            number(policy.sizeTimesMedian()),
            number(policy.planAmountTimes())),
        new PlanDemands(
            policy.stopRequired(),
            number(policy.minimumPlannedR()),
            PlanDemands.AddsUnderWater.valueOf(policy.addsUnderWater().name()),
            setups == null ? OptionalInt.empty() : OptionalInt.of(setups),
            Optional.ofNullable(policy.withoutLastTradeMinutes()).map(Duration::ofMinutes)),
        entries(policy),
        pauses(policy),
        List.of());
  }

  private static EntryLimits entries(PersonaPolicy policy) {
    double share = policy.entriesPerDay().ownShare();
    return new EntryLimits(
        OptionalInt.of(policy.entriesPerDay().atMost()),
        share > 0 && share < 1 ? OptionalDouble.of(share) : OptionalDouble.empty(),
        List.of(),
        Optional.empty());
  }

  private static Pauses pauses(PersonaPolicy policy) {
    PersonaPolicy.LossStreak streak = policy.lossStreak();
    return new Pauses(
        streak == null ? OptionalInt.empty() : OptionalInt.of(streak.losses()),
        Optional.ofNullable(streak).map(each -> Duration.ofMinutes(each.cooldownMinutes())),
        Optional.ofNullable(policy.breachCooldownMinutes()).map(Duration::ofMinutes));
  }

  /// The rules of a prop challenge.
  static tradingtwin.engine.gate.PropChallenge challenge(PropChallenge prop) {
    Double target = prop.target();
    return new tradingtwin.engine.gate.PropChallenge(
        prop.startBalance(),
        BigDecimal.valueOf(prop.dailyDrawdown()),
        BigDecimal.valueOf(prop.trailingDrawdown()),
        target == null ? BigDecimal.ONE : BigDecimal.valueOf(target),
        LocalDate.parse(prop.startsOn()),
        prop.endsOn() == null ? NEVER : LocalDate.parse(prop.endsOn()),
        target == null ? Optional.empty() : number(prop.consistencyShare()));
  }

  private static Optional<BigDecimal> number(@Nullable Double value) {
    return Optional.ofNullable(value).map(BigDecimal::valueOf);
  }
}
