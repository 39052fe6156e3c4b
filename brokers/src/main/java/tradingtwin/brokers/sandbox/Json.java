package tradingtwin.brokers.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON we speak.
final class Json {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /// The way v2 says no.
  static JsonNode errors(String id, String message) {
    ObjectNode all = object();
    all.putArray("errors").add(object().put("id", id).put("message", message));
    return all;
  }
}
