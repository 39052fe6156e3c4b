package tradingtwin.core.matching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.core.matching.MatchRows.Row;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.matching.EntryMatch;
import tradingtwin.engine.matching.Matches;
import tradingtwin.engine.matching.Taken;

/// What the matches say about each fill, as it is kept.
final class WantedRows {
  private final Map<String, Row> before;
  private final Map<String, Taken> taken = new HashMap<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private WantedRows(Map<String, Row> before) {
    this.before = before;
  }

  /// The rows of these matches by their fill, oldest entry first.
  ///
  /// @param before rows as they stand, which know what was asked and answered
  static Map<String, Row> of(Matches matches, Map<String, Row> before) {
    WantedRows wanted = new WantedRows(before);
    matches.taken().forEach(each -> wanted.taken.put(each.intent().id(), each));
    matches.entries().forEach(wanted::add);
    return wanted.rows;
  }

  private void add(EntryMatch match) {
    switch (match) {
      case EntryMatch.Gated(Move move, String intentId) -> {
        Taken all = taken.get(intentId);
        boolean partly = all != null && all.fit() == Taken.Fit.PARTLY;
        boolean over = all != null && all.oversized();
        put(
            move,
            new Row(
                partly ? MatchState.PARTLY : MatchState.MATCHED, intentId, List.of(), over, false));
      }
      case EntryMatch.Ask(Move move, List<String> intentIds) ->
          put(move, new Row(MatchState.ASK, null, intentIds, false, false));
      case EntryMatch.Ungated(Move move) ->
          put(move, new Row(MatchState.UNGATED_TRADE, null, List.of(), false, false));
      case EntryMatch.BeforeTheGate _ -> {}
    }
  }

  /// An answer belongs to the whole entry, and remembers what was asked.
  private void put(Move move, Row row) {
    List<String> fills = move.decision().fillIds();
    Row said =
        fills.stream()
            .map(before::get)
            .filter(old -> old != null && old.answered())
            .findFirst()
            .map(
                old ->
                    new Row(row.state(), row.intentId(), old.candidates(), row.sizeBreach(), true))
            .orElse(row);
    fills.forEach(fill -> rows.put(fill, said));
  }

  /// Fills whose row is new or says something else than before.
  static Set<String> changed(Map<String, Row> wanted, Map<String, Row> before) {
    Set<String> changed = new java.util.LinkedHashSet<>();
    wanted.forEach(
        (fill, row) -> {
          if (!row.equals(before.get(fill))) {
            changed.add(fill);
          }
        });
    return changed;
  }
}
