package tradingtwin.contracts.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One event; eventId is identity, seq is order: gapless per user.
public record Event(Type type, String eventId, long seq, Instant ts, int v, JsonNode payload) {

  /// Type in the schema's words.
  public enum Type {
    @JsonProperty("import.progress")
    IMPORT_PROGRESS,
    @JsonProperty("coach.reflect")
    COACH_REFLECT,
    @JsonProperty("trades.imported")
    TRADES_IMPORTED,
    @JsonProperty("broker.connection.changed")
    BROKER_CONNECTION_CHANGED
  }
}
