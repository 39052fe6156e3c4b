package tradingtwin.coach.http;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.schemas.SchemaCatalogue;

/// Bodies read by their schema.
public final class ReadRequest {
  private final JsonMapper json;
  private final SchemaCatalogue schemas;

  public ReadRequest(JsonMapper json, SchemaCatalogue schemas) {
    this.json = json;
    this.schemas = schemas;
  }

  /// The request that a body spells.
  ///
  /// @param schema path below `schemas/`
  /// @throws RefusedException `validation`, with the places that do not fit
  public <T> T read(CallBody body, String schema, Class<T> type) {
    try {
      JsonNode tree = json.readTree(body.bytes());
      List<FieldError> violations =
          tree.isMissingNode()
              ? List.of(new FieldError("", "is missing"))
              : schemas.violations(schema, tree);
      if (!violations.isEmpty()) {
        throw unfit(violations);
      }
      return json.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw RefusedException.of(ProblemCode.VALIDATION, "The body is not the JSON asked for.");
    }
  }

  /// The refusal of a request that fits its schema but makes no sense.
  public static RefusedException unfit(List<FieldError> errors) {
    return new RefusedException(
        Problem.of(ProblemCode.VALIDATION, "Some fields do not fit.", errors));
  }
}
