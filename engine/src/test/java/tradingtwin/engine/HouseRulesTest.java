package tradingtwin.engine;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What the engine may know and what it must not do.
class HouseRulesTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tradingtwin.engine");

  @Test
  void itKnowsJavaItselfAndJSpecifyOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "tradingtwin.engine..")
        .check(ENGINE);
  }

  @Test
  void noTwoRoomsNeedEachOther() {
    slices().matching("tradingtwin.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
  }

  @Test
  void everyRoomHasADoorSign() {
    for (JavaPackage room : ENGINE.getPackage("tradingtwin.engine").getSubpackages()) {
      assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
    }
  }

  @Test
  void nobodyLooksAtTheClockOrThrowsDice() {
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(ENGINE);
    noClasses().should().callMethod(System.class, "nanoTime").check(ENGINE);
    noClasses().should().callMethod(Math.class, "random").check(ENGINE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|Date)|java\\.time\\.Clock")
        .check(ENGINE);
    noClasses().should().callMethodWhere(target(name("now"))).check(ENGINE);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveNameMatching(".*(Util|Utils|Impl|Manager|Base|Common|Data|Info|Processor)$")
        .check(ENGINE);
  }
}
