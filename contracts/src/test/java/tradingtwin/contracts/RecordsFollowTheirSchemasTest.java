package tradingtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordsFollowTheirSchemasTest {
  private static final Set<String> ROOMS =
      Set.of(".requests", ".views", ".events", ".jobs", ".policies", ".words");

  static List<String> messages() {
    return ContractFiles.messages();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyRecordSaysWhatItsSchemaSays(String path) {
    Drift drift = new Drift();
    drift.compare(SchemaNode.of(path), ContractFiles.recordOf(path));
    assertThat(drift.found()).isEmpty();
  }

  @Test
  void everyRecordAndWordIsNamedByASchema() {
    Drift drift = new Drift();
    messages().forEach(path -> drift.compare(SchemaNode.of(path), ContractFiles.recordOf(path)));
    assertThat(names(drift.reached())).containsAll(recordsAndWords());
  }

  @Test
  void everyRecordWithAnOptionalComponentLeavesItOut() {
    Drift drift = new Drift();
    messages().forEach(path -> drift.compare(SchemaNode.of(path), ContractFiles.recordOf(path)));
    assertThat(drift.reached().stream().filter(RecordsFollowTheirSchemasTest::mayLackSomething))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(type).hasAnnotation(JsonInclude.class));
  }

  @Test
  void aDriftingRecordIsSeen() {
    record Login(String email, int password, @Nullable String hint) {}
    Drift drift = new Drift();
    drift.compare(SchemaNode.of("requests/login.json"), Login.class);
    assertThat(drift.found()).hasSize(2);
  }

  @Test
  void aDriftingWordIsSeen() {
    enum Side {
      BUY,
      @JsonProperty("sell")
      SELL
    }
    Drift drift = new Drift();
    drift.compare(SchemaNode.of("common.json").at("/$defs/side"), Side.class);
    assertThat(drift.found()).hasSize(1);
  }

  private static boolean mayLackSomething(Class<?> type) {
    return type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(Drift::isNullable);
  }

  private static Set<String> recordsAndWords() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tradingtwin.contracts")
            .stream()
            .filter(type -> ROOMS.stream().anyMatch(type.getPackageName()::endsWith))
            .filter(type -> type.isRecord() || type.isEnum())
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(Set<Class<?>> types) {
    return types.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  /// A place in a schema file, references followed.
  record SchemaNode(String file, JsonNode node) {
    static SchemaNode of(String file) {
      return new SchemaNode(file, ContractFiles.tree(ContractFiles.SCHEMAS, file));
    }

    SchemaNode at(String pointer) {
      return new SchemaNode(file, node.at(pointer));
    }

    SchemaNode child(JsonNode child) {
      JsonNode reference = child.path("$ref");
      if (!reference.isString()) {
        return new SchemaNode(file, child);
      }
      var target = URI.create("file:///" + file).resolve(reference.asString());
      String other = target.getPath().substring(1);
      return of(other).at(target.getFragment() == null ? "" : target.getFragment());
    }

    Stream<String> properties() {
      return node.path("properties").propertyStream().map(entry -> entry.getKey());
    }

    Set<String> required() {
      return node.path("required")
          .valueStream()
          .map(JsonNode::asString)
          .collect(Collectors.toSet());
    }
  }

  static String jsonName(RecordComponent component) {
    JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null ? component.getName() : named.value();
  }
}
