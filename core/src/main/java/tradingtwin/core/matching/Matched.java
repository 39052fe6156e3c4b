package tradingtwin.core.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.matching.Matches;

/// A trader's fills and plans held against each other.
///
/// @param ledger what was done
/// @param matches what became of each entry
/// @param plans every plan with a verdict, by its id, oldest first
/// @param firstUsed when the gate was first used
/// @param zone the trader's own
public record Matched(
    Ledger ledger,
    Matches matches,
    Map<String, DecidedPlan> plans,
    Optional<Instant> firstUsed,
    ZoneId zone) {

  /// All plans, oldest first.
  public List<DecidedPlan> all() {
    return List.copyOf(plans.values());
  }

  /// A plan that a match speaks of.
  public DecidedPlan plan(String intentId) {
    return Optional.ofNullable(plans.get(intentId))
        .orElseThrow(() -> new IllegalStateException("a match without its plan: " + intentId));
  }
}
