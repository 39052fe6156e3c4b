package tradingtwin.contracts.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.schemas.SchemaCatalogue;

class ProblemTest {
  private static final JsonMapper JSON = ContractJson.strict();

  @Test
  void theCatalogueIsTheSchemas() throws Exception {
    JsonNode schema = JSON.readTree(Files.readString(Path.of("schemas/problems/problem.json")));
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::type))
        .containsExactlyElementsOf(
            schema.at("/properties/type/enum").valueStream().map(JsonNode::asString).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeMakesAProblemThatFitsTheSchema(ProblemCode code) {
    Problem problem = Problem.of(code);
    JsonNode written = JSON.readTree(JSON.writeValueAsString(problem));
    assertThat(new SchemaCatalogue().violations("problems/problem.json", written)).isEmpty();
    assertThat(problem.title()).endsWith(".");
    assertThat(JSON.treeToValue(written, Problem.class)).isEqualTo(problem);
  }

  @Test
  void aProblemWithoutFieldsDoesNotMentionThem() {
    assertThat(JSON.writeValueAsString(Problem.of(ProblemCode.NOT_FOUND))).doesNotContain("errors");
  }

  @Test
  void aProblemKeepsItsOwnCopyOfItsFields() {
    var errors = new ArrayList<Problem.FieldError>();
    errors.add(new Problem.FieldError("/email", "is required"));
    Problem problem = Problem.of(ProblemCode.VALIDATION, "One field is missing.", errors);
    errors.clear();
    assertThat(problem.errors())
        .isEqualTo(List.of(new Problem.FieldError("/email", "is required")));
  }

  @Test
  void aRefusalCarriesItsProblemAndNoStackTrace() {
    RefusedException refused = RefusedException.of(ProblemCode.CONFLICT, "Already confirmed.");
    assertThat(refused.problem().detail()).isEqualTo("Already confirmed.");
    assertThat(refused.getStackTrace()).isEmpty();
  }
}
