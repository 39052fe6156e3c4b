package tradingtwin.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
  private static final String HOUSE = "tradingtwin.contracts";
  private static final Path SOURCES = Path.of("src/main/java/tradingtwin/contracts");
  private static final JavaClasses CONTRACTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  static List<Path> rooms() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Test
  void contractsKnowNothingButJsonSchemasAndIdentifiers() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            HOUSE + "..",
            "java..",
            "javax.crypto..",
            "org.jspecify..",
            "com.fasterxml.jackson.annotation..",
            "tools.jackson..",
            "com.networknt..",
            "com.github.f4b6a3..")
        .check(CONTRACTS);
  }

  @Test
  void onlyTheCatalogueKnowsTheSchemaLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".schemas")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.networknt..")
        .check(CONTRACTS);
  }

  @Test
  void onlyIdsKnowTheIdentifierLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".ids")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.f4b6a3..")
        .check(CONTRACTS);
  }

  @Test
  void signingAndWordsStandAlone() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".signing")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(HOUSE + ".signing", "java..", "javax.crypto..", "org.jspecify..")
        .check(CONTRACTS);
    classes()
        .that()
        .resideInAPackage(HOUSE + ".words")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            HOUSE + ".words", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..")
        .check(CONTRACTS);
  }

  @Test
  void nobodyHereAsksForTheTime() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(CONTRACTS);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void everyRoomHasItsDoorSign(Path room) throws IOException {
    String sign = Files.readString(room.resolve("package-info.java"));
    String sentence = sign.replace("///", "").replaceAll("\\s+", " ");
    assertThat(sign).startsWith("/// ").contains("@NullMarked");
    assertThat(sentence).contains("does not know");
  }
}
