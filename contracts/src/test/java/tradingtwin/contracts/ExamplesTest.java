package tradingtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.schemas.SchemaCatalogue;

class ExamplesTest {
  private static final SchemaCatalogue CATALOGUE = new SchemaCatalogue();
  private static final JsonMapper JSON = ContractJson.strict();

  static List<String> examples() {
    return ContractFiles.examples();
  }

  static List<String> refusals() {
    return ContractFiles.refusals();
  }

  static Stream<String> events() {
    return examples().stream()
        .filter(path -> ContractFiles.schemaOf(path).equals("events/event.json"));
  }

  @Test
  void everySchemaHasAnExample() {
    assertThat(new TreeSet<>(examples().stream().map(ContractFiles::schemaOf).toList()))
        .containsExactlyElementsOf(ContractFiles.messages());
  }

  @Test
  void everyRequestHasARefusedExample() {
    assertThat(refusals().stream().map(ContractFiles::schemaOf))
        .containsAll(
            ContractFiles.messages().stream()
                .filter(path -> path.startsWith("requests/"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleFitsItsSchema(String path) {
    assertThat(CATALOGUE.violations(ContractFiles.schemaOf(path), example(path))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusedExampleIsWrongInOnePlace(String path) {
    assertThat(CATALOGUE.violations(ContractFiles.schemaOf(path), example(path)))
        .isNotEmpty()
        .extracting(FieldError::pointer)
        .containsOnly(
            CATALOGUE.violations(ContractFiles.schemaOf(path), example(path)).getFirst().pointer());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleSurvivesItsRecord(String path) {
    Object read = JSON.treeToValue(example(path), record(path));
    assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(example(path));
    assertThat(JSON.readValue(JSON.writeValueAsString(read), record(path))).isEqualTo(read);
  }

  @ParameterizedTest
  @MethodSource("events")
  void thePayloadOfAnEventFitsTheSchemaOfItsType(String path) {
    JsonNode event = example(path);
    String schema = "events/" + event.path("type").asString() + ".json";
    assertThat(CATALOGUE.violations(schema, event.path("payload"))).isEmpty();
  }

  @Test
  void everyTypeOfEventIsShownInItsEnvelope() {
    assertThat(events().map(path -> "events/" + example(path).path("type").asString() + ".json"))
        .containsExactlyInAnyOrderElementsOf(
            ContractFiles.messages().stream()
                .filter(path -> path.startsWith("events/") && !path.equals("events/event.json"))
                .toList());
  }

  private static JsonNode example(String path) {
    return ContractFiles.tree(ContractFiles.EXAMPLES, path);
  }

  private static Class<?> record(String path) {
    return ContractFiles.recordOf(ContractFiles.schemaOf(path));
  }
}
