package tradingtwin.workers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "tradingtwin.workers",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class HouseRulesTest {

  @ArchTest
  static final ArchRule roomsHaveNoCircles =
      slices().matching("tradingtwin.workers.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theClockIsInjected = noClasses().should().callMethod(Instant.class, "now");

  @ArchTest
  static void everyDoorHasASign(JavaClasses all) {
    Set<String> unsigned =
        all.stream()
            .map(c -> c.getPackage())
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .collect(Collectors.toSet());
    assertThat(unsigned).isEmpty();
  }
}
