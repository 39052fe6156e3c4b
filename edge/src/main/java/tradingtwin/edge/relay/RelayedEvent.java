package tradingtwin.edge.relay;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;

/// One event of one trader on its way to their screens; its JSON goes on unread.
///
/// @param seq its place among the trader's events, without gaps
record RelayedEvent(long seq, String eventId, String type, String json) {

  /// An event from its JSON; empty when it is none.
  static Optional<RelayedEvent> of(JsonNode event) {
    long seq = event.path("seq").asLong(0);
    String id = event.path("eventId").asString("");
    String type = event.path("type").asString("");
    return seq > 0 && Ulid.isOne(id) && type.matches("[a-z.]{1,64}")
        ? Optional.of(new RelayedEvent(seq, id, type, event.toString()))
        : Optional.empty();
  }

  static Optional<RelayedEvent> read(JsonMapper json, String text) {
    try {
      return of(json.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
