package tradingtwin.edge.relay;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;

/// One event of one trader on its way to their screens; its JSON goes on unread.
///
/// @param seq its place among the trader's events, without gaps
record RelayedEvent(long seq, String eventId, String type, String json) {

  private static final Pattern TYPE = Pattern.compile("[a-z.]{1,64}");

  /// An event from its JSON; empty when it is none.
  static Optional<RelayedEvent> of(JsonNode event) {
    long seq = event.path("seq").asLong(0);
    String id = event.path("eventId").asString("");
    String type = event.path("type").asString("");
    return seq > 0 && Ulid.isOne(id) && TYPE.matcher(type).matches()
        ? Optional.of(new RelayedEvent(seq, id, type, event.toString()))
        : Optional.empty();
  }

  /// Reads no more than the envelope, which stands before the payload.
  static Optional<RelayedEvent> read(JsonMapper json, String text) {
    try {
      return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
          ? envelope(json, text).or(() -> of(json.readTree(text)))
          : of(json.readTree(text));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<RelayedEvent> envelope(JsonMapper json, String text) {
    long seq = 0;
    String id = "";
    String type = "";
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      for (String name = parser.nextName();
          name != null && !name.equals("payload");
          name = parser.nextName()) {
        switch (parser.nextToken()) {
          case VALUE_NUMBER_INT -> seq = name.equals("seq") ? parser.getLongValue() : seq;
          case VALUE_STRING -> {
            id = name.equals("eventId") ? parser.getString() : id;
            type = name.equals("type") ? parser.getString() : type;
          }
          default -> parser.skipChildren();
        }
      }
    }
    return seq > 0 && Ulid.isOne(id) && TYPE.matcher(type).matches()
        ? Optional.of(new RelayedEvent(seq, id, type, text))
        : Optional.empty();
  }
}
