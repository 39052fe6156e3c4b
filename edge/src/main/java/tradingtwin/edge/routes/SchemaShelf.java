package tradingtwin.edge.routes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contracts' schemas as components of one document: each file one component, its definitions
/// components of their own, every reference turned to match.
final class SchemaShelf {
  private static final String PREFIX = "#/components/schemas/";
  private static final String DEFINITIONS = "/$defs/";

  private final Map<String, JsonNode> schemas = new TreeMap<>();
  private final JsonMapper json;

  SchemaShelf(JsonMapper json) {
    this.json = json;
  }

  /// A reference to a schema file, which is put on the shelf with all that it needs.
  ObjectNode reference(String name) {
    put(name);
    return json.createObjectNode().put("$ref", PREFIX + component(name));
  }

  ObjectNode all() {
    ObjectNode all = json.createObjectNode();
    schemas.forEach(all::set);
    return all;
  }

  private void put(String name) {
    if (schemas.containsKey(component(name))) {
      return;
    }
    ObjectNode schema = read(name);
    schemas.put(component(name), schema);
    JsonNode definitions = schema.remove("$defs");
    schema.remove("$schema");
    schema.remove("$id");
    turn(schema, name);
    if (definitions != null) {
      definitions
          .properties()
          .forEach(
              e -> {
                turn(e.getValue(), name);
                schemas.put(component(name) + "." + e.getKey(), e.getValue());
              });
    }
  }

  private void turn(JsonNode node, String name) {
    JsonNode reference = node.get("$ref");
    if (node instanceof ObjectNode object && reference != null && reference.isString()) {
      object.put("$ref", turned(reference.asString(), name));
    }
    node.forEach(child -> turn(child, name));
  }

  private String turned(String reference, String name) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    String target =
        file.isEmpty()
            ? name
            : URI.create("/" + name)
                .resolve(file)
                .getPath()
                .substring(1)
                .replaceFirst("\\.json$", "");
    put(target);
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    return PREFIX
        + component(target)
        + (fragment.startsWith(DEFINITIONS) ? "." + fragment.substring(DEFINITIONS.length()) : "");
  }

  private static String component(String name) {
    return name.replace('/', '.');
  }

  private ObjectNode read(String name) {
    try (InputStream file = SchemaShelf.class.getResourceAsStream("/schemas/" + name + ".json")) {
      if (file == null) {
        throw new IllegalStateException("the contracts have no schema " + name);
      }
      return (ObjectNode) json.readTree(file);
    } catch (IOException e) {
      throw new IllegalStateException("the schema " + name + " cannot be read", e);
    }
  }
}
