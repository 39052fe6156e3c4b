package tradingtwin.marketdata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "tradingtwin.marketdata",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BordersTest {

  @ArchTest
  static final ArchRule theRootRoomIsPlainJava =
      classes()
          .that()
          .resideInAPackage("tradingtwin.marketdata")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "tradingtwin.marketdata");

  @ArchTest
  static final ArchRule candlesKnowNoFills =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("tradingtwin.brokers..");

  @ArchTest
  static final ArchRule theClockIsInjected = noClasses().should().callMethodWhere(NowCalls.ANY);

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
