package tradingtwin.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class WorkersBordersTest {
  private static final String HERE = "tradingtwin.workers";
  private static final JavaClasses WORKERS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HERE);

  @Test
  void nobodyAsksTheClockButApplicationsAndConfigurations() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Configuration")
        .and()
        .haveSimpleNameNotEndingWith("Application")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.InstantSource.class, "system")
        .orShould()
        .callMethod(Thread.class, "sleep", java.time.Duration.class)
        .check(WORKERS);
  }

  /// The parts list in the root names everything and is no room.
  @Test
  void roomsKeepToWhatTheirSignsAllowAndDoNotGoRoundInCircles() {
    ApplicationModules.of(HERE, JavaClass.Predicates.resideInAPackage(HERE)).verify();
  }

  @Test
  void everyRoomHasASign() throws ClassNotFoundException {
    for (String name :
        WORKERS.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
      Class<?> sign = Class.forName(name + ".package-info");
      assertThat(sign.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
      boolean room = name.startsWith(HERE + ".") && name.indexOf('.', HERE.length() + 1) < 0;
      assertThat(sign.isAnnotationPresent(ApplicationModule.class)).as(name).isEqualTo(room);
    }
  }

  @Test
  void onlyTheWorkersOwnNeighboursAreKnown() {
    classes()
        .that()
        .resideInAPackage("tradingtwin.workers..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages("tradingtwin.edge..", "tradingtwin.app..", "tradingtwin.coach..")
        .check(WORKERS);
    noClasses()
        .that()
        .doNotHaveSimpleName("WorkersConfiguration")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tradingtwin.brokers.sandbox..", "tradingtwin.core..http..")
        .check(WORKERS);
  }

  @Test
  void theCoachIsReachedAndTheStreamIsReadBehindPortsOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..http..", "..redis..", "tradingtwin.workers")
        .and()
        .haveNameNotMatching(".*QueuesConfiguration.*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "io.lettuce..")
        .check(WORKERS);
  }
}
