package tradingtwin.engine.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.LossStreak;

/// The rules about when, how often and in what may be entered.
final class DayRules {
  private DayRules() {}

  static List<GateCheck> of(Case each) {
    List<GateCheck> checks = new ArrayList<>();
    checks.add(cooldown(each));
    entries(each).ifPresent(checks::add);
    EntryLimits limits = each.limits().entries();
    for (EntryLimits.Hours hours : limits.hours()) {
      checks.add(hours(each, hours));
    }
    limits.symbols().ifPresent(symbols -> checks.add(symbols(each, symbols)));
    lossesInARow(each).ifPresent(checks::add);
    return checks;
  }

  /// Losses in a row pause from the latest of them on, also before that pause was written down.
  private static Optional<GateCheck> lossesInARow(Case each) {
    Pauses pauses = each.limits().pauses();
    if (pauses.losses().isEmpty() || pauses.afterLosses().isEmpty()) {
      return Optional.empty();
    }
    LossStreak streak = each.situation().today().streak();
    int most = pauses.losses().getAsInt();
    Optional<Instant> end = streak.lastAt().map(last -> last.plus(pauses.afterLosses().get()));
    Instant now = each.situation().at();
    boolean served = end.isEmpty() || !now.isBefore(end.get());
    long minutes = served ? 1 : Math.ceilDiv(Duration.between(now, end.get()).toSeconds(), 60);
    return Optional.of(
        GateCheck.of(
            GateRule.LOSSES_IN_A_ROW,
            streak.losses() < most || served,
            Reading.of(streak.losses()),
            Reading.of(most),
            CheckUnit.COUNT,
            Demand.waiting(minutes, Kind.NAME_THE_EMOTION)));
  }

  static GateCheck cooldown(Case each) {
    Optional<Cooldown> active =
        each.situation().cooldown().filter(cooldown -> cooldown.activeAt(each.situation().at()));
    long seconds =
        active
            .map(cooldown -> Duration.between(each.situation().at(), cooldown.endsAt()).toSeconds())
            .orElse(0L);
    long minutes = Math.max(active.isPresent() ? 1 : 0, Math.ceilDiv(seconds, 60));
    return GateCheck.of(
        GateRule.COOLDOWN,
        active.isEmpty(),
        Reading.of(minutes),
        Reading.of(0),
        CheckUnit.MINUTES,
        Demand.waiting(minutes, Kind.NAME_THE_EMOTION));
  }

  /// The smaller of the persona's number and of what the trader's own days do not exceed.
  static OptionalInt entriesADay(Case each) {
    EntryLimits limits = each.limits().entries();
    OptionalInt most = limits.mostADay();
    if (limits.ownShare().isPresent()) {
      Optional<Integer> own = each.situation().own().entriesADay(limits.ownShare().getAsDouble());
      if (own.isPresent()) {
        most = Strictest.least(most, OptionalInt.of(own.get()));
      }
    }
    return most;
  }

  private static Optional<GateCheck> entries(Case each) {
    OptionalInt most = entriesADay(each);
    if (most.isEmpty()) {
      return each.limits().entries().ownShare().isPresent()
          ? Optional.of(
              GateCheck.notChecked(
                  GateRule.ENTRIES_PER_DAY, CheckUnit.COUNT, NotChecked.NO_HISTORY))
          : Optional.empty();
    }
    int planned = each.entriesToday() + 1;
    return Optional.of(
        GateCheck.of(
            GateRule.ENTRIES_PER_DAY,
            planned <= most.getAsInt(),
            Reading.of(planned),
            Reading.of(most.getAsInt()),
            CheckUnit.COUNT,
            Demand.noGo()));
  }

  private static GateCheck hours(Case each, EntryLimits.Hours hours) {
    LocalTime time = each.situation().local().toLocalTime();
    return named(
        GateRule.ALLOWED_HOURS,
        hours.hold(time),
        time.toString(),
        hours.from() + "/" + hours.to(),
        CheckUnit.TIME);
  }

  private static GateCheck symbols(Case each, Set<String> allowed) {
    String symbol = each.intent().symbol();
    return named(
        GateRule.ALLOWED_SYMBOLS,
        allowed.contains(symbol),
        symbol,
        String.join(" ", new TreeSet<>(allowed)),
        CheckUnit.NAME);
  }

  private static GateCheck named(
      GateRule rule, boolean holds, String observed, String limit, CheckUnit unit) {
    return GateCheck.of(rule, holds, Reading.of(observed), Reading.of(limit), unit, Demand.noGo());
  }
}
