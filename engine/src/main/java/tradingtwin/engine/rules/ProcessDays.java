package tradingtwin.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tradingtwin.engine.gate.Verdict;
import tradingtwin.engine.matching.EntryMatch;
import tradingtwin.engine.matching.GatedIntent;
import tradingtwin.engine.matching.Matches;
import tradingtwin.engine.matching.Taken;

/// The trader's days on which something was entered or broken.
public final class ProcessDays {
  private enum Kind {
    PLANNED,
    OPEN,
    OFF_PLAN
  }

  private ProcessDays() {}

  /// The days of these matches, oldest first. Entries made before the gate was used do not
  /// count.
  ///
  /// @param breaches when rules were broken, apart from what the matches themselves say
  public static List<ProcessDay> of(Matches matches, List<Instant> breaches, ZoneId zone) {
    Map<LocalDate, List<Kind>> entries = new TreeMap<>();
    Map<LocalDate, Integer> broken = new HashMap<>();
    Set<String> sized = sizedAsTold(matches);
    for (EntryMatch match : matches.entries()) {
      LocalDate day = match.move().decision().ts().atZone(zone).toLocalDate();
      List<Kind> kinds = entries.computeIfAbsent(day, any -> new ArrayList<>());
      switch (match) {
        case EntryMatch.Gated(_, String id) ->
            kinds.add(sized.contains(id) ? Kind.PLANNED : Kind.OFF_PLAN);
        case EntryMatch.Ask _ -> kinds.add(Kind.OPEN);
        case EntryMatch.Ungated _ -> kinds.add(Kind.OFF_PLAN);
        case EntryMatch.BeforeTheGate _ -> {}
      }
    }
    for (Instant breach : breaches) {
      LocalDate day = breach.atZone(zone).toLocalDate();
      broken.merge(day, 1, Integer::sum);
      entries.computeIfAbsent(day, any -> new ArrayList<>());
    }
    List<ProcessDay> days = new ArrayList<>();
    entries.forEach((day, kinds) -> days.add(day(day, kinds, broken.getOrDefault(day, 0))));
    return days;
  }

  private static ProcessDay day(LocalDate day, List<Kind> kinds, int breaches) {
    int planned = (int) kinds.stream().filter(kind -> kind == Kind.PLANNED).count();
    int open = (int) kinds.stream().filter(kind -> kind == Kind.OPEN).count();
    return new ProcessDay(day, kinds.size(), planned, open, breaches);
  }

  private static Set<String> sizedAsTold(Matches matches) {
    Set<String> ids = new HashSet<>();
    for (Taken taken : matches.taken()) {
      GatedIntent intent = taken.intent();
      boolean allowed =
          intent.verdict() == Verdict.GO
              || (intent.verdict() == Verdict.SIZE_DOWN && !intent.overridden());
      if (allowed && !taken.oversized()) {
        ids.add(intent.id());
      }
    }
    return ids;
  }
}
