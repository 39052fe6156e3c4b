package tradingtwin.core.limits;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.engine.gate.EntryLimits;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.LossLimits;
import tradingtwin.engine.gate.PlanDemands;
import tradingtwin.engine.gate.SizeCaps;

/// Values of own limits, as the engine reads them and as a persona has them.
final class LimitValues {
  private static final int MINUTES_A_DAY = 24 * 60;
  private static final Optional<BigDecimal> NONE = Optional.empty();

  private LimitValues() {}

  /// Limits of which only this one is set; none for a limit that was given up.
  static Limits limits(OwnLimitName name, JsonNode value) {
    if (value.isNull()) {
      return Limits.NONE;
    }
    return switch (name) {
      case RISK_PER_TRADE -> of(new SizeCaps(number(value), NONE, NONE));
      case SIZE_TIMES_MEDIAN -> of(new SizeCaps(NONE, number(value), NONE));
      case DAILY_LOSS -> of(new LossLimits(number(value), NONE, NONE, NONE));
      case WEEKLY_LOSS -> of(new LossLimits(NONE, number(value), NONE, NONE));
      case MONTHLY_LOSS -> of(new LossLimits(NONE, NONE, number(value), NONE));
      case DRAWDOWN -> of(new LossLimits(NONE, NONE, NONE, number(value)));
      case MINIMUM_PLANNED_R -> of(demands(false, number(value)));
      case STOP_REQUIRED -> of(demands(value.asBoolean(), NONE));
      case ENTRIES_PER_DAY ->
          of(entries(OptionalInt.of(value.asInt()), List.of(), Optional.empty()));
      case ALLOWED_SYMBOLS ->
          of(entries(OptionalInt.empty(), List.of(), Optional.of(symbols(value))));
      case ALLOWED_HOURS ->
          of(entries(OptionalInt.empty(), List.of(hours(value)), Optional.empty()));
    };
  }

  /// The persona's own number for a limit; none where it sets none.
  static @Nullable Double persona(OwnLimitName name, PersonaPolicy policy) {
    return switch (name) {
      case RISK_PER_TRADE -> policy.riskPerTrade();
      case SIZE_TIMES_MEDIAN -> policy.sizeTimesMedian();
      case DAILY_LOSS -> policy.dailyLoss();
      case WEEKLY_LOSS -> policy.weeklyLoss();
      case MONTHLY_LOSS -> policy.monthlyLoss();
      case DRAWDOWN -> policy.drawdown();
      case MINIMUM_PLANNED_R -> policy.minimumPlannedR();
      case ENTRIES_PER_DAY -> (double) policy.entriesPerDay().atMost();
      case STOP_REQUIRED -> policy.stopRequired() ? 1.0 : null;
      case ALLOWED_SYMBOLS, ALLOWED_HOURS -> null;
    };
  }

  /// Whether a value would leave more room than the persona does.
  static boolean isBeyond(OwnLimitName name, JsonNode value, PersonaPolicy policy) {
    Double persona = persona(name, policy);
    if (persona == null || value.isNull()) {
      return false;
    }
    return switch (name) {
      case STOP_REQUIRED -> !value.asBoolean();
      case MINIMUM_PLANNED_R -> value.asDouble() < persona;
      default -> value.asDouble() > persona;
    };
  }

  /// Whether the next value leaves no more room than what holds.
  static boolean tightens(Limits inForce, Limits next) {
    List<EntryLimits.Hours> windows = next.entries().hours();
    if (windows.isEmpty()) {
      return inForce.and(next).equals(next);
    }
    return inForce.entries().hours().stream()
        .allMatch(held -> windows.stream().allMatch(window -> lies(window, held)));
  }

  private static boolean lies(EntryLimits.Hours inner, EntryLimits.Hours outer) {
    return IntStream.range(0, MINUTES_A_DAY)
        .mapToObj(LocalTime.MIDNIGHT::plusMinutes)
        .allMatch(time -> !inner.hold(time) || outer.hold(time));
  }

  static EntryLimits.Hours hours(JsonNode value) {
    return new EntryLimits.Hours(
        LocalTime.parse(value.path("from").asString()),
        LocalTime.parse(value.path("to").asString()));
  }

  private static Set<String> symbols(JsonNode value) {
    Set<String> symbols = new LinkedHashSet<>();
    value.forEach(symbol -> symbols.add(symbol.asString()));
    return symbols;
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    return Optional.of(BigDecimal.valueOf(value.asDouble()));
  }

  private static PlanDemands demands(boolean stop, Optional<BigDecimal> plannedR) {
    return new PlanDemands(
        stop, plannedR, PlanDemands.AddsUnderWater.ALLOWED, OptionalInt.empty(), Optional.empty());
  }

  private static EntryLimits entries(
      OptionalInt most, List<EntryLimits.Hours> hours, Optional<Set<String>> symbols) {
    return new EntryLimits(most, OptionalDouble.empty(), hours, symbols);
  }

  private static Limits of(LossLimits losses) {
    Limits none = Limits.NONE;
    return new Limits(losses, none.sizes(), none.plan(), none.entries(), none.pauses(), List.of());
  }

  private static Limits of(SizeCaps sizes) {
    Limits none = Limits.NONE;
    return new Limits(none.losses(), sizes, none.plan(), none.entries(), none.pauses(), List.of());
  }

  private static Limits of(PlanDemands plan) {
    Limits none = Limits.NONE;
    return new Limits(none.losses(), none.sizes(), plan, none.entries(), none.pauses(), List.of());
  }

  private static Limits of(EntryLimits entries) {
    Limits none = Limits.NONE;
    return new Limits(none.losses(), none.sizes(), none.plan(), entries, none.pauses(), List.of());
  }
}
