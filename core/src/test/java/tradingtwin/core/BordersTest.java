package tradingtwin.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

/// What each room of core may know.
class BordersTest {
  private static final String CORE = "tradingtwin.core";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(CORE);

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("database", Set.of()),
          Map.entry("redis", Set.of()),
          Map.entry("objects", Set.of()),
          Map.entry("http", Set.of()),
          Map.entry("audit", Set.of()),
          Map.entry("idempotency", Set.of("database")),
          Map.entry("sealing", Set.of("database")),
          Map.entry("jobs", Set.of("database")),
          Map.entry("policies", Set.of("database")),
          Map.entry("cooldowns", Set.of("database", "outbox", "session")),
          Map.entry("session", Set.of("database")),
          Map.entry("account", Set.of("audit", "database", "session")),
          Map.entry("callers", Set.of("session")),
          Map.entry("outbox", Set.of("database", "session")),
          Map.entry("reflections", Set.of("database", "outbox", "session")),
          Map.entry("biases", Set.of("database", "session")),
          Map.entry(
              "trades",
              Set.of(
                  "account",
                  "audit",
                  "biases",
                  "database",
                  "idempotency",
                  "jobs",
                  "objects",
                  "outbox",
                  "session")),
          Map.entry(
              "connections", Set.of("audit", "database", "outbox", "sealing", "session", "trades")),
          Map.entry("demo", Set.of("account", "session", "trades")));

  private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
      DescribedPredicate.describe(
          "reads the clock",
          call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.startsWith("java.time") && (name.equals("now") || name.equals("system")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
          });

  @Test
  void eachRoomKnowsOnlyTheRoomsItMay() {
    Map<String, Set<String>> strays = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      String room = room(one);
      if (!room.isEmpty()) {
        Set<String> known = new TreeSet<>();
        one.getDirectDependenciesFromSelf().stream()
            .map(d -> d.getTargetClass())
            .filter(target -> target.getPackageName().startsWith(CORE + "."))
            .map(BordersTest::room)
            .filter(other -> !other.equals(room))
            .filter(other -> !MAY_KNOW.getOrDefault(room, Set.of()).contains(other))
            .forEach(known::add);
        if (!known.isEmpty()) {
          strays.put(one.getName(), known);
        }
      }
    }
    assertThat(strays).isEmpty();
    assertThat(
            CLASSES.stream()
                .map(BordersTest::room)
                .filter(r -> !r.isEmpty())
                .collect(Collectors.toSet()))
        .isEqualTo(MAY_KNOW.keySet());
  }

  @Test
  void noTwoRoomsLeanOnEachOther() {
    slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyDoorHasASign() throws ClassNotFoundException {
    for (String name :
        CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
      assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
          .as(name)
          .isTrue();
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

  private static String room(JavaClass one) {
    String below =
        one.getPackageName().substring(Math.min(CORE.length() + 1, one.getPackageName().length()));
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
  }
}
