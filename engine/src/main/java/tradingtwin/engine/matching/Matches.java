package tradingtwin.engine.matching;

import java.util.List;
import java.util.Optional;

/// Entries and intents held against each other.
///
/// @param entries what became of each entry, oldest first
/// @param taken the intents that were carried out, in the order of their first entry
public record Matches(List<EntryMatch> entries, List<Taken> taken) {

  public Matches {
    entries = List.copyOf(entries);
    taken = List.copyOf(taken);
  }

  /// What carried out an intent, if anything did.
  public Optional<Taken> of(String intentId) {
    return taken.stream().filter(each -> each.intent().id().equals(intentId)).findFirst();
  }
}
