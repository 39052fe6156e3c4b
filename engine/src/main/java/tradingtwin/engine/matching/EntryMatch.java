package tradingtwin.engine.matching;

import java.util.List;
import tradingtwin.engine.fills.Ledger.Move;

/// What became of one entry.
public sealed interface EntryMatch {

  /// The entry.
  Move move();

  /// It carries out this intent, alone or with others.
  record Gated(Move move, String intentId) implements EntryMatch {}

  /// Several plans fit, newest first; the trader is asked.
  record Ask(Move move, List<String> intentIds) implements EntryMatch {
    public Ask {
      intentIds = List.copyOf(intentIds);
    }
  }

  /// No plan fits.
  record Ungated(Move move) implements EntryMatch {}

  /// It was made before the day on which the gate was first used.
  record BeforeTheGate(Move move) implements EntryMatch {}
}
