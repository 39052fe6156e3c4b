package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.views.Policy.Limit.Kind;
import tradingtwin.contracts.words.OwnLimitName;
import tradingtwin.engine.gate.EntryLimits;
import tradingtwin.engine.gate.GatePolicy;
import tradingtwin.engine.gate.Limits;
import tradingtwin.engine.gate.Pauses;

/// Values of limits as a trader reads and enters them.
final class LimitTexts {
  private LimitTexts() {}

  /// The value of that limit; none where it is not set.
  static Optional<String> of(OwnLimitName name, Limits limits) {
    return switch (name) {
      case ALLOWED_SYMBOLS ->
          limits.entries().symbols().map(symbols -> String.join(", ", new TreeSet<>(symbols)));
      case ALLOWED_HOURS -> hours(limits.entries());
      case STOP_REQUIRED -> limits.plan().stopRequired() ? Optional.of("yes") : Optional.empty();
      default -> number(name, limits).map(value -> words(kind(name), value));
    };
  }

  /// The number of that limit; none where it is not set or has no number.
  static Optional<BigDecimal> number(OwnLimitName name, Limits limits) {
    return switch (name) {
      case RISK_PER_TRADE -> limits.sizes().riskPerTrade();
      case SIZE_TIMES_MEDIAN -> limits.sizes().timesMedian();
      case DAILY_LOSS -> limits.losses().daily();
      case WEEKLY_LOSS -> limits.losses().weekly();
      case MONTHLY_LOSS -> limits.losses().monthly();
      case DRAWDOWN -> limits.losses().drawdown();
      case MINIMUM_PLANNED_R -> limits.plan().minimumPlannedR();
      case ENTRIES_PER_DAY ->
          limits.entries().mostADay().isPresent()
              ? Optional.of(BigDecimal.valueOf(limits.entries().mostADay().getAsInt()))
              : Optional.empty();
      case STOP_REQUIRED, ALLOWED_SYMBOLS, ALLOWED_HOURS -> Optional.empty();
    };
  }

  static Kind kind(OwnLimitName name) {
    return switch (name) {
      case RISK_PER_TRADE, DAILY_LOSS, WEEKLY_LOSS, MONTHLY_LOSS, DRAWDOWN -> Kind.SHARE;
      case SIZE_TIMES_MEDIAN, MINIMUM_PLANNED_R -> Kind.TIMES;
      case ENTRIES_PER_DAY -> Kind.COUNT;
      case STOP_REQUIRED -> Kind.SWITCH;
      case ALLOWED_SYMBOLS, ALLOWED_HOURS -> Kind.TEXT;
    };
  }

  /// The same policy with the stricter numbers, so that its sentences tell what holds.
  static PersonaPolicy tightened(PersonaPolicy policy, GatePolicy inForce) {
    Limits both = inForce.limits();
    return new PersonaPolicy(
        policy.persona(),
        policy.version(),
        number(OwnLimitName.RISK_PER_TRADE, both).map(BigDecimal::doubleValue).orElse(null),
        number(OwnLimitName.DAILY_LOSS, both).map(BigDecimal::doubleValue).orElse(null),
        number(OwnLimitName.WEEKLY_LOSS, both).map(BigDecimal::doubleValue).orElse(null),
        number(OwnLimitName.MONTHLY_LOSS, both).map(BigDecimal::doubleValue).orElse(null),
        number(OwnLimitName.DRAWDOWN, both).map(BigDecimal::doubleValue).orElse(null),
        streak(both.pauses()),
        both.pauses().afterBreach().map(each -> (int) each.toMinutes()).orElse(null),
        new PersonaPolicy.EntriesPerDay(
            both.entries().mostADay().orElse(policy.entriesPerDay().atMost()),
            both.entries().ownShare().orElse(policy.entriesPerDay().ownShare())),
        number(OwnLimitName.SIZE_TIMES_MEDIAN, both).map(BigDecimal::doubleValue).orElse(null),
        both.sizes().timesPlanAmount().map(BigDecimal::doubleValue).orElse(null),
        both.plan().stopRequired(),
        number(OwnLimitName.MINIMUM_PLANNED_R, both).map(BigDecimal::doubleValue).orElse(null),
        PersonaPolicy.AddsUnderWater.valueOf(both.plan().addsUnderWater().name()),
        both.plan().setupTrades().isPresent() ? both.plan().setupTrades().getAsInt() : null,
        both.plan().restOfHanging().map(each -> (int) each.toMinutes()).orElse(null),
        (int) inForce.entryWindow().toMinutes(),
        policy.overrides(),
        policy.friction(),
        policy.language());
  }

  private static PersonaPolicy.@Nullable LossStreak streak(Pauses pauses) {
    return pauses.losses().isEmpty()
        ? null
        : new PersonaPolicy.LossStreak(
            pauses.losses().getAsInt(), (int) pauses.afterLosses().orElseThrow().toMinutes());
  }

  static String words(Kind kind, BigDecimal value) {
    return kind == Kind.SHARE ? plain(value.movePointRight(2)) + " %" : plain(value);
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Optional<String> hours(EntryLimits entries) {
    return entries.hours().isEmpty()
        ? Optional.empty()
        : Optional.of(
            entries.hours().stream()
                .map(each -> each.from() + " to " + each.to())
                .collect(Collectors.joining(" and ")));
  }
}
