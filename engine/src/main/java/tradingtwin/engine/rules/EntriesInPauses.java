package tradingtwin.engine.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.situation.Cooldown;

/// Entries that were made while new entries were paused.
///
/// Whatever a verdict said before, the pause stands: it is about the trader, not about a plan. An
/// entry that knows only its day is not known to be inside.
public final class EntriesInPauses {
  private EntriesInPauses() {}

  /// The entries inside, oldest first.
  ///
  /// @param pauses all that there ever were, in any order; they may overlap
  public static List<Decision> of(Ledger ledger, List<Cooldown> pauses) {
    NavigableMap<Instant, Instant> paused = united(pauses);
    return ledger.moves().stream()
        .filter(Move::enters)
        .map(Move::decision)
        .filter(Decision::knowsTimeOfDay)
        .filter(entry -> runs(paused, entry.ts()))
        .toList();
  }

  private static boolean runs(NavigableMap<Instant, Instant> paused, Instant t) {
    var last = paused.floorEntry(t);
    return last != null && t.isBefore(last.getValue());
  }

  private static NavigableMap<Instant, Instant> united(List<Cooldown> pauses) {
    NavigableMap<Instant, Instant> united = new TreeMap<>();
    pauses.stream()
        .sorted(Comparator.comparing(Cooldown::startsAt))
        .forEach(
            pause -> {
              var before = united.lastEntry();
              boolean goesOn = before != null && !pause.startsAt().isAfter(before.getValue());
              Instant from = goesOn ? before.getKey() : pause.startsAt();
              Instant earlier = goesOn ? before.getValue() : pause.endsAt();
              united.put(from, pause.endsAt().isAfter(earlier) ? pause.endsAt() : earlier);
            });
    return united;
  }
}
