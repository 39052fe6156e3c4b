package tradingtwin.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class WorkersBordersTest {
  private static final JavaClasses WORKERS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("tradingtwin.workers");

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

  @Test
  void roomsDoNotGoRoundInCircles() {
    slices().matching("tradingtwin.workers.(**)").should().beFreeOfCycles().check(WORKERS);
  }

  @Test
  void everyDoorHasASign() {
    assertThat(WORKERS).allMatch(one -> one.getPackage().isAnnotatedWith(NullMarked.class));
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
