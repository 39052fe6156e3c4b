package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One event; eventId is identity, seq is order: gapless per user.
///
/// @param v version of the payload's shape, counted per type
/// @param payload as the schema of its type says
public record Event(Type type, String eventId, long seq, Instant ts, int v, JsonNode payload) {

  /// What happened; each type has a schema of its name beside this one.
  public enum Type {
    @JsonProperty("import.progress")
    IMPORT_PROGRESS,
    @JsonProperty("coach.reflect")
    COACH_REFLECT,
    @JsonProperty("trades.imported")
    TRADES_IMPORTED,
    @JsonProperty("broker.connection.changed")
    BROKER_CONNECTION_CHANGED,
    @JsonProperty("habits.scored")
    HABITS_SCORED,
    @JsonProperty("pretrade.intent.submitted")
    PRETRADE_INTENT_SUBMITTED,
    @JsonProperty("pretrade.decision.returned")
    PRETRADE_DECISION_RETURNED,
    @JsonProperty("pretrade.override.requested")
    PRETRADE_OVERRIDE_REQUESTED,
    @JsonProperty("pretrade.override.resolved")
    PRETRADE_OVERRIDE_RESOLVED,
    @JsonProperty("journal.entry.created")
    JOURNAL_ENTRY_CREATED,
    @JsonProperty("rules.breach.detected")
    RULES_BREACH_DETECTED,
    @JsonProperty("cooldown.started")
    COOLDOWN_STARTED,
    @JsonProperty("cooldown.ended")
    COOLDOWN_ENDED,
    @JsonProperty("digest.weekly.created")
    DIGEST_WEEKLY_CREATED,
    @JsonProperty("intent.matched")
    INTENT_MATCHED,
    @JsonProperty("paper.trade.closed")
    PAPER_TRADE_CLOSED,
    @JsonProperty("journal.entry.changed")
    JOURNAL_ENTRY_CHANGED,
    @JsonProperty("simulation.ready")
    SIMULATION_READY
  }
}
