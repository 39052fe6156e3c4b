package tradingtwin.core.policies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.policies.PersonaPolicy;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.words.Persona;

/// The policies of this release, read from `policies/*.json` and held against their schema.
final class ShippedPolicies {
  private static final String SCHEMA = "policies/persona-policy.json";

  private final JsonMapper json;
  private final SchemaCatalogue catalogue;

  ShippedPolicies(JsonMapper json, SchemaCatalogue catalogue) {
    this.json = json;
    this.catalogue = catalogue;
  }

  /// One policy a persona.
  ///
  /// @throws IllegalStateException naming file and JSON pointer when one does not fit its schema
  List<PersonaPolicy> all() {
    return Arrays.stream(Persona.values()).map(this::of).toList();
  }

  private PersonaPolicy of(Persona persona) {
    String file = "/policies/" + persona.name().toLowerCase(Locale.ROOT) + ".json";
    try (InputStream stream = ShippedPolicies.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("a persona without a policy: " + file);
      }
      JsonNode tree = json.readTree(stream);
      List<FieldError> wrong = catalogue.violations(SCHEMA, tree);
      PersonaPolicy policy = json.treeToValue(tree, PersonaPolicy.class);
      if (!wrong.isEmpty() || policy.persona() != persona) {
        throw new IllegalStateException("not a policy: " + file + " " + wrong);
      }
      return policy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
