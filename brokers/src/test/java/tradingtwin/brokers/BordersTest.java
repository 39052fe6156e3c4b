package tradingtwin.brokers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "tradingtwin.brokers",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BordersTest {

  private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
      DescribedPredicate.describe(
          "reads the clock",
          call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            return (owner.startsWith("java.time") && (name.equals("now") || name.equals("system")))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
          });

  @ArchTest
  static final ArchRule thePortAndTheExportsArePlainJava =
      classes()
          .that()
          .resideInAnyPackage("tradingtwin.brokers", "tradingtwin.brokers.csv..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.xml.stream..",
              "org.jspecify..",
              "tradingtwin.brokers",
              "tradingtwin.brokers.csv..");

  @ArchTest
  static final ArchRule aFormatKnowsItsRowsAndNoFile =
      noClasses()
          .that()
          .resideInAPackage("tradingtwin.brokers.csv.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tradingtwin.brokers.csv");

  @ArchTest
  static final ArchRule theProductDoesNotKnowTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage("tradingtwin.brokers.sandbox")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tradingtwin.brokers.sandbox");

  @ArchTest
  static final ArchRule theSandboxDoesNotKnowTheProduct =
      classes()
          .that()
          .resideInAPackage("tradingtwin.brokers.sandbox")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.crypto..",
              "com.sun.net.httpserver..",
              "tools.jackson..",
              "org.jspecify..",
              "tradingtwin.brokers.sandbox",
              "tradingtwin.marketdata",
              "tradingtwin.marketdata.demo");

  @ArchTest
  static final ArchRule theClockIsInjected = noClasses().should().callMethodWhere(READS_THE_CLOCK);

  @ArchTest
  static void everyDoorHasASign(JavaClasses all) {
    var unsigned =
        all.stream()
            .map(c -> c.getPackage())
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unsigned).isEmpty();
  }
}
