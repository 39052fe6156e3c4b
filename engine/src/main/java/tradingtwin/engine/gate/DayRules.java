package tradingtwin.engine.gate;

import java.time.DayOfWeek;
import java.time.Duration;
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
    limits.weekdays().ifPresent(days -> checks.add(weekdays(each, days)));
    limits.symbols().ifPresent(symbols -> checks.add(symbols(each, symbols)));
    OptionalInt losses = each.limits().pauses().losses();
    if (losses.isPresent()) {
      checks.add(
          GateCheck.passed(
              GateRule.LOSSES_IN_A_ROW,
              Reading.of(each.now().today().streak().losses()),
              Reading.of(losses.getAsInt()),
              CheckUnit.COUNT));
    }
    return checks;
  }

  static GateCheck cooldown(Case each) {
    Optional<Cooldown> active =
        each.now().cooldown().filter(cooldown -> cooldown.activeAt(each.now().at()));
    long seconds =
        active
            .map(cooldown -> Duration.between(each.now().at(), cooldown.endsAt()).toSeconds())
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
  private static Optional<GateCheck> entries(Case each) {
    EntryLimits limits = each.limits().entries();
    OptionalInt most = limits.mostADay();
    if (limits.ownShare().isPresent()) {
      Optional<Integer> own = each.now().own().entriesADay(limits.ownShare().getAsDouble());
      if (own.isPresent()) {
        most = Strictest.least(most, OptionalInt.of(own.get()));
      } else if (most.isEmpty()) {
        return Optional.of(
            GateCheck.notChecked(GateRule.ENTRIES_PER_DAY, CheckUnit.COUNT, NotChecked.NO_HISTORY));
      }
    }
    if (most.isEmpty()) {
      return Optional.empty();
    }
    int planned = each.now().today().entries() + 1;
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
    LocalTime time = each.now().local().toLocalTime();
    return named(
        GateRule.ALLOWED_HOURS,
        hours.hold(time),
        time.toString(),
        hours.from() + "/" + hours.to(),
        CheckUnit.TIME);
  }

  private static GateCheck weekdays(Case each, Set<DayOfWeek> allowed) {
    DayOfWeek day = each.now().day().getDayOfWeek();
    List<String> names = new TreeSet<>(allowed).stream().map(Enum::name).toList();
    return named(
        GateRule.ALLOWED_HOURS,
        allowed.contains(day),
        day.name(),
        String.join(" ", names),
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
