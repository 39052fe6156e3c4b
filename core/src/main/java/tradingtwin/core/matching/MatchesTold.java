package tradingtwin.core.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tradingtwin.contracts.events.IntentMatched;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.core.matching.MatchRows.Row;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.engine.matching.EntryMatch;
import tradingtwin.engine.matching.Taken;

/// What changed between entries and plans, told once: a plan with all its fills, each question,
/// and the entries without a plan together.
final class MatchesTold {
  private static final int MOST_AT_ONCE = 500;

  private final Outbox outbox;

  MatchesTold(Outbox outbox) {
    this.outbox = outbox;
  }

  /// What a recomputation changed.
  ///
  /// @param before rows as they stood
  /// @param wanted rows as they stand now
  /// @param changed fills whose row is new or says something else
  /// @param givenBack plans that are not carried out any more
  record Change(
      Map<String, Row> before,
      Map<String, Row> wanted,
      Set<String> changed,
      List<String> givenBack) {}

  void tell(String userId, Matched now, Change change) {
    Set<String> changed = change.changed();
    Set<String> touched = new LinkedHashSet<>(lost(change.before(), change.wanted()));
    touched.addAll(change.givenBack());
    changed.stream()
        .flatMap(fill -> Stream.ofNullable(change.wanted().get(fill)))
        .flatMap(row -> Stream.ofNullable(row.intentId()))
        .forEach(touched::add);
    for (String intentId : touched) {
      say(userId, plan(intentId, now));
    }
    List<String> ungated = new ArrayList<>();
    for (EntryMatch match : now.matches().entries()) {
      List<String> fills = match.move().decision().fillIds();
      if (fills.stream().noneMatch(changed::contains)) {
        continue;
      }
      switch (match) {
        case EntryMatch.Ask _ -> say(userId, new IntentMatched(null, MatchState.ASK, fills));
        case EntryMatch.Ungated _ -> ungated.addAll(fills);
        case EntryMatch.Gated _, EntryMatch.BeforeTheGate _ -> {}
      }
    }
    for (int from = 0; from < ungated.size(); from += MOST_AT_ONCE) {
      List<String> some = ungated.subList(from, Math.min(from + MOST_AT_ONCE, ungated.size()));
      say(userId, new IntentMatched(null, MatchState.UNGATED_TRADE, some));
    }
  }

  /// Plans that a fill belonged to and does not any more.
  private static List<String> lost(Map<String, Row> before, Map<String, Row> wanted) {
    return before.entrySet().stream()
        .filter(
            old -> {
              Row row = wanted.get(old.getKey());
              return row == null || !Objects.equals(row.intentId(), old.getValue().intentId());
            })
        .flatMap(old -> Stream.ofNullable(old.getValue().intentId()))
        .distinct()
        .toList();
  }

  private static IntentMatched plan(String intentId, Matched now) {
    return now.matches()
        .of(intentId)
        .map(
            taken ->
                new IntentMatched(
                    intentId,
                    taken.fit() == Taken.Fit.PARTLY ? MatchState.PARTLY : MatchState.MATCHED,
                    taken.entries().stream()
                        .flatMap(move -> move.decision().fillIds().stream())
                        .toList()))
        .orElseGet(() -> new IntentMatched(intentId, MatchState.UNMATCHED, List.of()));
  }

  private void say(String userId, IntentMatched matched) {
    outbox.append(userId, "intent.matched", matched);
  }
}
