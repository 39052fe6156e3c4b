package tradingtwin.edge.routes;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.problems.Problem.FieldError;

/// Bodies held against the contracts' schemas, formats included.
final class BodySchemas {
  private static final String PREFIX = "https://tradingtwin.invalid/schemas/";
  private static final int MOST_ERRORS = 20;

  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  resolvers -> resolvers.mapPrefix(PREFIX, "classpath:schemas/")));

  /// Where a body does not fit, in order of place; empty when it fits.
  List<FieldError> errors(String name, JsonNode body) {
    return schema(name)
        .validate(body, run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(BodySchemas::fieldError)
        .distinct()
        .sorted(Comparator.comparing(FieldError::pointer))
        .limit(MOST_ERRORS)
        .toList();
  }

  /// Reads a schema ahead of its first use.
  Schema schema(String name) {
    return schemas.computeIfAbsent(
        name, n -> registry.getSchema(SchemaLocation.of(PREFIX + n + ".json")));
  }

  /// A missing or unknown property is named by where it would stand.
  private static FieldError fieldError(Error error) {
    String at = error.getInstanceLocation().toString();
    String property = error.getProperty();
    String pointer = property == null ? at : at + "/" + escaped(property);
    return new FieldError(pointer, words(error.getKeyword()));
  }

  /// Our words, so that neither the value nor a library's phrase comes back.
  private static String words(String keyword) {
    return switch (keyword) {
      case "required" -> "is missing";
      case "additionalProperties", "unevaluatedProperties" -> "is not known";
      case "type" -> "has the wrong type";
      case "enum", "const" -> "is none of the allowed values";
      case "minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum" ->
          "is too short or too small";
      case "maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum" ->
          "is too long or too large";
      case "pattern", "format" -> "does not have the expected form";
      default -> "does not fit";
    };
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
