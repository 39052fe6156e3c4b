package tradingtwin.edge.routes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.contracts.json.ContractJson;

/// The API described as OpenAPI 3.1, made from the route table and the contracts' schemas, so
/// that it cannot say anything else than what the doors do.
final class Description {
  private static final String PROBLEM = "problems/problem";

  private final JsonMapper json = ContractJson.tolerant();
  private final byte[] text;

  Description(RouteTable table) {
    SchemaShelf shelf = new SchemaShelf(json);
    ObjectNode document = json.createObjectNode();
    document.put("openapi", "3.1.0");
    document
        .putObject("info")
        .put("title", "Trading Twin")
        .put("version", "0.1.0")
        .put("description", "A trader's own disciplined twin. Money is text, times are UTC.");
    ObjectNode paths = document.putObject("paths");
    for (Route route : table.routes()) {
      ObjectNode path = (ObjectNode) paths.optional(route.template()).orElse(null);
      ObjectNode at = path == null ? paths.putObject(route.template()) : path;
      operation(at.putObject(route.method().toLowerCase(java.util.Locale.ROOT)), route, shelf);
    }
    ObjectNode components = document.putObject("components");
    components.set("schemas", shelf.all());
    ObjectNode schemes = components.putObject("securitySchemes");
    schemes
        .putObject("cookie")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "__Host-session");
    schemes.putObject("bearer").put("type", "http").put("scheme", "bearer");
    text = json.writeValueAsBytes(document);
  }

  void write(HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }

  JsonNode document() {
    return json.readTree(text);
  }

  private void operation(ObjectNode operation, Route route, SchemaShelf shelf) {
    operation.put("operationId", route.operation());
    parameters(operation, route);
    if (route.request() != null) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      content(body, "application/json", shelf.reference(route.request()));
    } else if (route.place() == Route.Place.FILE) {
      content(
          operation.putObject("requestBody").put("required", true), "multipart/form-data", file());
    }
    responses(operation.putObject("responses"), route, shelf);
    ArrayNode security = operation.putArray("security");
    if (!route.anonymous()) {
      security.addObject().putArray("cookie");
      security.addObject().putArray("bearer");
    }
  }

  private void responses(ObjectNode responses, Route route, SchemaShelf shelf) {
    ObjectNode good = responses.putObject(Integer.toString(status(route)));
    good.put("description", "Done.");
    if (route.place() == Route.Place.PICTURE) {
      content(good, "image/*", json.createObjectNode().put("type", "string"));
    }
    if (route.answer() != null) {
      content(good, "application/json", shelf.reference(route.answer()));
    }
    ObjectNode refused = responses.putObject("default").put("description", "Refused.");
    content(refused, "application/problem+json", shelf.reference(PROBLEM));
  }

  private static int status(Route route) {
    return switch (route.place()) {
      case SOCKET -> 101;
      case BROKER_RETURN -> 302;
      default -> route.good();
    };
  }

  private void parameters(ObjectNode operation, Route route) {
    ArrayNode parameters = operation.putArray("parameters");
    for (String segment : route.template().split("/", -1)) {
      if (segment.startsWith("{")) {
        parameter(parameters, segment.substring(1, segment.length() - 1), "path", true);
      }
    }
    route.query().forEach(name -> parameter(parameters, name, "query", false));
    if (route.keyed()) {
      parameter(parameters, IdempotencyKey.HEADER, "header", true)
          .put("minLength", 1)
          .put("maxLength", 255);
    }
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, String in, boolean required) {
    return parameters
        .addObject()
        .put("name", name)
        .put("in", in)
        .put("required", required)
        .putObject("schema")
        .put("type", "string");
  }

  private ObjectNode file() {
    ObjectNode schema = json.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    properties.putObject("file").put("type", "string").put("format", "binary");
    properties.putObject("timezone").put("type", "string");
    properties.putObject("format").put("type", "string");
    schema.putArray("required").add("file");
    return schema;
  }

  private static void content(ObjectNode holder, String type, ObjectNode schema) {
    holder.putObject("content").putObject(type).set("schema", schema);
  }
}
