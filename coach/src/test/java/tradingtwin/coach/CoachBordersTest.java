package tradingtwin.coach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class CoachBordersTest {
  private static final String[] PLAIN = {
    "tradingtwin.coach.guardrail",
    "tradingtwin.coach.wording",
    "tradingtwin.coach.scoring",
    "tradingtwin.coach.indicators",
    "tradingtwin.coach.signatures"
  };
  private static final JavaClasses COACH =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tradingtwin.coach");

  @Test
  void theCoachKnowsNoDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
        .check(COACH);
  }

  @Test
  void roomsArePlainJava() {
    classes()
        .that()
        .resideInAnyPackage(PLAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "com.samskivert.mustache..",
            "tradingtwin.contracts..",
            "tradingtwin.engine..",
            "tradingtwin.coach..")
        .check(COACH);
    noClasses()
        .that()
        .resideInAnyPackage(PLAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tradingtwin.coach..http..", "tradingtwin.coach..redis..")
        .check(COACH);
  }

  @Test
  void theGuardrailKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("tradingtwin.coach.guardrail")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "tradingtwin.coach.guardrail")
        .check(COACH);
  }

  @Test
  void nobodyAsksTheClockButTheConfiguration() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Configuration")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.InstantSource.class, "system")
        .check(COACH);
  }

  @Test
  void everyRoomHasADoorSign() {
    JavaPackage root = COACH.getPackage("tradingtwin.coach");
    assertThat(Stream.concat(Stream.of(root), root.getSubpackagesInTree().stream()))
        .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
  }
}
