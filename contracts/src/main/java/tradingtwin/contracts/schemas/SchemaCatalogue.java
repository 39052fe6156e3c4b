package tradingtwin.contracts.schemas;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.problems.Problem.FieldError;

/// Every schema of `contracts/schemas`, ready to judge a body.
///
/// A schema is named by its path below `schemas/`, for example `requests/register.json`.
/// Schemas are compiled when first asked for and kept. Safe to share between threads; one per
/// process is enough.
public final class SchemaCatalogue {
  /// Where schemas say they live; `.invalid` never resolves, so nothing can be fetched by
  /// accident.
  public static final String HOME = "https://tradingtwin.invalid/schemas/";

  private static final String FOLDER = "schemas/";

  /// More than this helps nobody, and a hostile body could ask for millions.
  private static final int MOST_VIOLATIONS = 50;

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaIdResolvers(
                  resolvers -> resolvers.mapPrefix(HOME, "classpath:" + FOLDER)));
  private final ConcurrentMap<String, Schema> compiled = new ConcurrentHashMap<>();

  /// Whether there is such a schema.
  public boolean knows(String path) {
    return SchemaCatalogue.class.getClassLoader().getResource(FOLDER + path) != null;
  }

  /// What is wrong with a body, field by field; empty when it fits. Formats are asserted.
  ///
  /// The list is cut after 50 entries.
  ///
  /// @param path of the schema below `schemas/`
  /// @throws IllegalArgumentException when there is no such schema, which is a mistake of the
  ///   caller
  public List<FieldError> violations(String path, JsonNode body) {
    return schema(path)
        .validate(
            body,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Violations::of)
        .distinct()
        .limit(MOST_VIOLATIONS)
        .toList();
  }

  /// Whether a body fits its schema.
  public boolean fits(String path, JsonNode body) {
    return violations(path, body).isEmpty();
  }

  private Schema schema(String path) {
    Schema known = compiled.get(path);
    return known != null ? known : compiled.computeIfAbsent(path, this::compile);
  }

  private Schema compile(String path) {
    if (!knows(path)) {
      throw new IllegalArgumentException("there is no schema " + path);
    }
    return registry.getSchema(SchemaLocation.of(HOME + path));
  }
}
