package tradingtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.schemas.SchemaCatalogue;

class SchemasTest {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  static List<String> messages() {
    return ContractFiles.messages();
  }

  static Stream<String> all() {
    return Stream.concat(Stream.of(ContractFiles.COMMON), messages().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaIsAValidSchemaOfDraft2020(String path) {
    var draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));
    String text = ContractFiles.text(ContractFiles.SCHEMAS, path);
    assertThat(schema(path).path("$schema").asString()).isEqualTo(DIALECT);
    assertThat(draft.validate(text, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theDraftWouldRefuseANonsensicalSchema() {
    var draft =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));
    assertThat(draft.validate("{\"type\": \"money\"}", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaLivesWhereItsIdSays(String path) {
    assertThat(schema(path).path("$id").asString()).isEqualTo(SchemaCatalogue.HOME + path);
  }

  @ParameterizedTest
  @MethodSource("all")
  void everySchemaSaysWhatItIs(String path) {
    assertThat(schema(path).path("title").asString()).isNotBlank();
    assertThat(schema(path).path("description").asString()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyTitleIsTheNameOfItsRecord(String path) {
    assertThat(schema(path).path("title").asString())
        .isEqualTo(ContractFiles.recordOf(path).getSimpleName());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyObjectIsClosedAndSaysWhatItIs(String path) {
    assertThat(objects(schema(path)))
        .allSatisfy(
            object -> {
              assertThat(object.path("additionalProperties")).hasToString("false");
              assertThat(object.path("description").asString()).isNotBlank();
              assertThat(object.has("required")).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyReferenceLeadsSomewhere(String path) {
    assertThat(references(schema(path)))
        .allSatisfy(
            reference -> {
              URI target = URI.create(SchemaCatalogue.HOME + path).resolve(reference);
              String file = target.getPath().substring("/schemas/".length());
              assertThat(Files.exists(ContractFiles.SCHEMAS.resolve(file))).isTrue();
              String fragment = target.getFragment() == null ? "" : target.getFragment();
              assertThat(schema(file).at(fragment).isMissingNode()).isFalse();
            });
  }

  @Test
  void everyTypeOfEventHasItsSchema() {
    assertThat(words("events/event.json", "/properties/type/enum"))
        .containsExactlyInAnyOrderElementsOf(names("events/", "event"));
  }

  @Test
  void everyKindOfJobHasItsSchema() {
    assertThat(words("views/job.json", "/properties/kind/enum"))
        .containsExactlyInAnyOrderElementsOf(names("jobs/", ""));
  }

  private static List<String> names(String folder, String without) {
    return messages().stream()
        .filter(path -> path.startsWith(folder))
        .map(path -> path.substring(folder.length(), path.length() - ".json".length()))
        .filter(name -> !name.equals(without))
        .toList();
  }

  private static List<String> words(String path, String pointer) {
    return schema(path).at(pointer).valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode schema(String path) {
    return ContractFiles.tree(ContractFiles.SCHEMAS, path);
  }

  private static List<JsonNode> objects(JsonNode root) {
    return shapes(root).filter(node -> node.path("properties").isObject()).toList();
  }

  /// A condition narrows a shape and is none itself.
  private static Stream<JsonNode> shapes(JsonNode root) {
    return root.has("if")
        ? Stream.empty()
        : Stream.concat(Stream.of(root), root.valueStream().flatMap(SchemasTest::shapes));
  }

  private static List<String> references(JsonNode root) {
    return everyNode(root)
        .filter(node -> node.path("$ref").isString())
        .map(node -> node.path("$ref").asString())
        .toList();
  }

  private static Stream<JsonNode> everyNode(JsonNode root) {
    return Stream.concat(Stream.of(root), root.valueStream().flatMap(SchemasTest::everyNode));
  }
}
