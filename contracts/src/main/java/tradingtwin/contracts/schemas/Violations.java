package tradingtwin.contracts.schemas;

import com.networknt.schema.Error;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.problems.Problem.FieldError;

/// A schema library's findings in plain words.
///
/// The library's own message is never used: it repeats patterns and, worse, values, and a
/// refused value may be a password.
final class Violations {
  private static final String DOES_NOT_FIT = "does not fit";
  private static final Map<String, String> FORMATS =
      Map.of(
          "date-time", "must be a time in UTC such as 2026-01-05T09:30:00Z",
          "date", "must be a date such as 2026-01-05",
          "email", "must be an e-mail address");
  private static final Map<String, String> TYPES =
      Map.of(
          "object", "an object",
          "array", "a list",
          "string", "text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "null", "null");

  private Violations() {}

  static FieldError of(Error error) {
    return new FieldError(pointer(error), words(error));
  }

  /// The place itself or, for a field that is missing or unknown, that field.
  private static String pointer(Error error) {
    String place = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "required", "additionalProperties" -> place + "/" + escaped(error.getProperty());
      default -> place;
    };
  }

  private static String escaped(String property) {
    return property.replace("~", "~0").replace("/", "~1");
  }

  private static String words(Error error) {
    JsonNode limit = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> "is required";
      case "additionalProperties" -> "is not known here";
      case "type" -> "must be " + types(limit);
      case "enum" -> "must be one of " + listed(limit);
      case "const" -> "must be " + limit.asString();
      case "format" -> FORMATS.getOrDefault(limit.asString(), DOES_NOT_FIT);
      case "pattern" -> "does not have the expected form";
      case "minLength" -> "must have at least " + limit.asInt() + " characters";
      case "maxLength" -> "must have at most " + limit.asInt() + " characters";
      case "minItems" -> "must have at least " + limit.asInt() + " entries";
      case "maxItems" -> "must have at most " + limit.asInt() + " entries";
      case "minProperties" -> "must have at least " + limit.asInt() + " fields";
      case "minimum" -> "must be at least " + limit.asString();
      case "maximum" -> "must be at most " + limit.asString();
      default -> DOES_NOT_FIT;
    };
  }

  private static String types(JsonNode type) {
    if (!type.isArray()) {
      return typed(type);
    }
    return StreamSupport.stream(type.spliterator(), false)
        .map(Violations::typed)
        .collect(Collectors.joining(" or "));
  }

  private static String typed(JsonNode type) {
    return Optional.ofNullable(TYPES.get(type.asString())).orElse(type.asString());
  }

  private static String listed(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.joining(", "));
  }
}
