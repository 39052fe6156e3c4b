package tradingtwin.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/// What each room of core may know.
class BordersTest {
  private static final String CORE = "tradingtwin.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CORE);

  private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
      DescribedPredicate.describe(
          "reads the clock",
          call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.startsWith("java.time") && (name.equals("now") || name.equals("system")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
          });

  /// The parts lists in the root name everything and are no room.
  @Test
  void roomsKeepToWhatTheirSignsAllowAndDoNotGoRoundInCircles() {
    ApplicationModules.of(CORE, JavaClass.Predicates.resideInAPackage(CORE)).verify();
  }

  @Test
  void everyRoomHasASign() throws ClassNotFoundException {
    for (String name :
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
      Class<?> sign = Class.forName(name + ".package-info");
      assertThat(sign.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
      boolean room = name.startsWith(CORE + ".") && name.indexOf('.', CORE.length() + 1) < 0;
      assertThat(sign.isAnnotationPresent(ApplicationModule.class)).as(name).isEqualTo(room);
    }
  }

  @Test
  void controllersAreNobodysBusiness() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("..http")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE, CORE + "..http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CORE + ".*.http")
        .check(CLASSES);
  }

  @Test
  void controllersKnowNoTables() {
    noClasses()
        .that()
        .resideInAPackage(CORE + ".*.http")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CORE + ".database", "java.sql..", "org.springframework.jdbc..")
        .check(CLASSES);
  }

  @Test
  void onlyRoomsNamedAfterATechnologyKnowRedisAndTheWeb() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE + ".redis", CORE + ".*.redis", CORE + ".jobs")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.lettuce..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(CORE + ".http", CORE + ".*.http", CORE + ".callers")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.servlet..", "org.springframework.web..", "org.springframework.http..")
        .check(CLASSES);
  }

  @Test
  void theClockIsGiven() {
    noClasses()
        .that()
        .areNotAnnotatedWith(Configuration.class)
        .should()
        .callMethodWhere(READS_THE_CLOCK)
        .check(CLASSES);
  }

  @Test
  void nobodyOpensAConnectionPastTheDoors() {
    noClasses()
        .that()
        .resideOutsideOfPackage(CORE + ".database")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("(java\\.sql\\.DriverManager|com\\.zaxxer\\..*|javax\\.sql\\.DataSource)")
        .check(
            CLASSES.that(
                DescribedPredicate.describe(
                    "are not the parts list of the queue",
                    one -> !one.getSimpleName().equals("JobsConfiguration"))));
  }
}
