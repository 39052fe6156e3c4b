package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tradingtwin.engine.gate.FrictionTask.Kind;
import tradingtwin.engine.gate.GateCheck.NotChecked;

/// The trader's own rules, held against one entry. Those that time alone ends ask for a wait.
final class OwnRuleChecks {
  private OwnRuleChecks() {}

  static GateCheck check(OwnRule rule, EntryFacts entry) {
    return held(rule, entry).saying(rule.id()).binding(sense(rule));
  }

  /// Those that hold whatever is planned.
  static List<GateCheck> ofTheDay(Case any) {
    return any.limits().ownRules().stream()
        .filter(OwnRuleChecks::holdsForAnyPlan)
        .map(rule -> check(rule, any.facts()))
        .toList();
  }

  private static boolean holdsForAnyPlan(OwnRule rule) {
    return switch (rule) {
      case OwnRule.MostEntriesADay _,
          OwnRule.MostLossesADay _,
          OwnRule.NoEntryBefore _,
          OwnRule.NoEntryAfter _,
          OwnRule.NoWeekday _,
          OwnRule.WaitAfterLoss _ ->
          true;
      case OwnRule.NoSymbol _,
          OwnRule.LargestSize _,
          OwnRule.MostOpenPositions _,
          OwnRule.StopRequired _ ->
          false;
    };
  }

  private static Sense sense(OwnRule rule) {
    return switch (rule) {
      case OwnRule.MostEntriesADay _,
          OwnRule.MostLossesADay _,
          OwnRule.LargestSize _,
          OwnRule.MostOpenPositions _,
          OwnRule.NoEntryAfter _ ->
          Sense.AT_MOST;
      case OwnRule.NoEntryBefore _, OwnRule.WaitAfterLoss _ -> Sense.AT_LEAST;
      case OwnRule.NoSymbol _, OwnRule.NoWeekday _ -> Sense.NOT;
      case OwnRule.StopRequired _ -> Sense.ONE_OF;
    };
  }

  private static GateCheck held(OwnRule rule, EntryFacts entry) {
    return switch (rule) {
      case OwnRule.MostEntriesADay(String _, int most) -> atMost(entry.entriesBefore() + 1, most);
      case OwnRule.MostLossesADay(String _, int most) ->
          count(entry.lossesBefore() < most, entry.lossesBefore(), most);
      case OwnRule.NoSymbol(String _, String symbol) ->
          check(!symbol.equals(entry.symbol()), entry.symbol(), symbol, CheckUnit.NAME);
      case OwnRule.NoEntryBefore(String _, LocalTime time) -> before(time, entry);
      case OwnRule.NoEntryAfter(String _, LocalTime time) ->
          check(time(entry).isBefore(time), time(entry), time, CheckUnit.TIME);
      case OwnRule.NoWeekday no -> weekday(no, entry);
      case OwnRule.WaitAfterLoss(String _, long minutes) -> afterLoss(minutes, entry);
      case OwnRule.LargestSize(String _, BigDecimal notional) -> largest(notional, entry);
      case OwnRule.MostOpenPositions(String _, int most) ->
          count(entry.held() || entry.openPositions() < most, entry.openPositions(), most);
      case OwnRule.StopRequired _ -> stop(entry);
    };
  }

  private static GateCheck before(LocalTime time, EntryFacts entry) {
    LocalTime now = time(entry);
    long seconds = Duration.between(now, time).toSeconds();
    return GateCheck.of(
        GateRule.OWN_RULE,
        !now.isBefore(time),
        Reading.of(now.toString()),
        Reading.of(time.toString()),
        CheckUnit.TIME,
        Demand.waiting(Math.ceilDiv(seconds, 60), Kind.REREAD_THE_RULE));
  }

  private static GateCheck weekday(OwnRule.NoWeekday rule, EntryFacts entry) {
    DayOfWeek day = entry.local().getDayOfWeek();
    String not =
        new TreeSet<>(rule.days()).stream().map(Enum::name).collect(Collectors.joining(" "));
    return check(!rule.days().contains(day), day, not, CheckUnit.TIME);
  }

  private static GateCheck afterLoss(long minutes, EntryFacts entry) {
    if (entry.minutesSinceLoss().isEmpty()) {
      return GateCheck.notChecked(GateRule.OWN_RULE, CheckUnit.MINUTES, NotChecked.NO_LOSS);
    }
    long passed = entry.minutesSinceLoss().get();
    return GateCheck.of(
        GateRule.OWN_RULE,
        passed >= minutes,
        Reading.of(passed),
        Reading.of(minutes),
        CheckUnit.MINUTES,
        Demand.waiting(minutes - passed, Kind.ANSWER_WITHOUT_THE_LAST_TRADE));
  }

  private static GateCheck largest(BigDecimal notional, EntryFacts entry) {
    if (entry.notional().isEmpty()) {
      return GateCheck.notChecked(
          GateRule.OWN_RULE, CheckUnit.QUOTE_MONEY, NotChecked.RISK_NOT_STATED);
    }
    BigDecimal planned = entry.notional().get();
    return GateCheck.of(
        GateRule.OWN_RULE,
        planned.compareTo(notional) <= 0,
        Reading.of(planned),
        Reading.of(notional),
        CheckUnit.QUOTE_MONEY,
        Demand.noGo());
  }

  /// What was entered without a plan has no stop that could be looked for.
  private static GateCheck stop(EntryFacts entry) {
    if (entry.stop().isEmpty()) {
      return GateCheck.notChecked(GateRule.OWN_RULE, CheckUnit.NAME, NotChecked.RISK_NOT_STATED);
    }
    boolean set = entry.stop().get();
    return GateCheck.of(
        GateRule.OWN_RULE,
        set,
        Reading.of(set ? "STATED" : "MISSING"),
        Reading.of("STATED"),
        CheckUnit.NAME,
        Demand.of(Verdict.WAIT, Kind.WRITE_THE_EXIT));
  }

  private static GateCheck atMost(int planned, int most) {
    return count(planned <= most, planned, most);
  }

  private static GateCheck count(boolean holds, int observed, int most) {
    return GateCheck.of(
        GateRule.OWN_RULE,
        holds,
        Reading.of(observed),
        Reading.of(most),
        CheckUnit.COUNT,
        Demand.noGo());
  }

  private static GateCheck check(boolean holds, Object observed, Object limit, CheckUnit unit) {
    return GateCheck.of(
        GateRule.OWN_RULE,
        holds,
        Reading.of(observed.toString()),
        Reading.of(limit.toString()),
        unit,
        Demand.noGo());
  }

  private static LocalTime time(EntryFacts entry) {
    return entry.local().toLocalTime();
  }
}
