package tradingtwin.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;

/// What the rooms of the benchmark may know of one another.
class RoomsTest {
  private static final JavaClasses BENCH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tradingtwin.bench");
  private static final String[] GENERATOR = {
    "tradingtwin.bench.chance..",
    "tradingtwin.bench.market..",
    "tradingtwin.bench.scene..",
    "tradingtwin.bench.strategy..",
    "tradingtwin.bench.habit..",
    "tradingtwin.bench.life..",
    "tradingtwin.bench.recorder..",
    "tradingtwin.bench.synth..",
    "tradingtwin.bench.prospect.."
  };

  @Test
  void generatorsKnowTheNamesOfHabitsAndNoDetectorNoStatisticAndNoIndicator() {
    noClasses()
        .that()
        .resideInAnyPackage(GENERATOR)
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "live in the engine and are neither candles nor fills nor the names of habits",
                each -> ofTheEngine(each) && !harmless(each)))
        .check(BENCH);
  }

  @Test
  void theSecondGeneratorSharesOnlyChanceWithTheFirst() {
    classes()
        .that()
        .resideInAPackage("tradingtwin.bench.prospect..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "tradingtwin.bench.prospect..",
            "tradingtwin.bench.chance..",
            "tradingtwin.engine.candles..",
            "tradingtwin.engine.fills..")
        .check(BENCH);
  }

  @Test
  void strategiesKnowNoHabits() {
    noClasses()
        .that()
        .resideInAnyPackage("tradingtwin.bench.strategy..", "tradingtwin.bench.market..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tradingtwin.bench.habit..", "tradingtwin.engine.bias..")
        .check(BENCH);
  }

  @Test
  void noTwoRoomsNeedEachOther() {
    slices().matching("tradingtwin.bench.(*)..").should().beFreeOfCycles().check(BENCH);
  }

  @Test
  void everyRoomHasADoorSign() {
    for (JavaPackage room : BENCH.getPackage("tradingtwin.bench").getSubpackages()) {
      assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
    }
  }

  private static boolean ofTheEngine(JavaClass each) {
    return each.getPackageName().startsWith("tradingtwin.engine");
  }

  private static boolean harmless(JavaClass each) {
    return each.getPackageName().equals("tradingtwin.engine.candles")
        || each.getPackageName().equals("tradingtwin.engine.fills")
        || each.isEquivalentTo(BiasLabel.class);
  }
}
