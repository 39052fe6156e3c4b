package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.attribution.AttributionPolicies;
import tradingtwin.engine.rules.LookAheadPolicies;
import tradingtwin.engine.thresholds.Threshold;
import tradingtwin.engine.thresholds.ThresholdPage;

/// The page of thresholds says what the code does; `-Dtwin.write=true` writes it anew.
class ThresholdsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "thresholds.md");

  /// Not part of the page's tables, whose digest the benchmark freezes.
  private static final String OUTSIDE =
      """

      ## Outside the policies

      Spans that are tried where a plan is looked for are lists in their classes and cannot be set: `SPANS` in
      `MeanExits`, `CHANNELS`, `SHORT_MEANS` and `LONG_MEANS` in `EntrySignal`. So is what passes for a similar
      result at a panic exit's tag, `SIMILAR` in `Exits`.
      """;

  @Test
  void thePageIsWhatThePoliciesSay() throws IOException {
    String page = ThresholdPage.of(all()) + OUTSIDE;
    if (Boolean.getBoolean("twin.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Dtwin.write=true").hasContent(page);
  }

  @Test
  void noThresholdIsListedTwice() {
    Set<String> names = new HashSet<>();
    for (Threshold threshold : all()) {
      assertThat(names.add(threshold.policy() + "." + threshold.name())).isTrue();
    }
  }

  @Test
  void everyNumberOfEveryPolicyIsListed() {
    Map<String, Integer> numbers = new TreeMap<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tradingtwin.engine")
            .stream()
            .filter(type -> type.isRecord() && type.tryGetMethod("thresholds").isPresent())
            .filter(type -> type.getSimpleName().endsWith("Policy"))
            .map(JavaClass::reflect)
            .forEach(type -> numbers.put(type.getSimpleName(), numbersOf(type)));
    Map<String, Integer> listed = new TreeMap<>();
    all().forEach(threshold -> listed.merge(threshold.policy(), 1, Integer::sum));
    assertThat(listed).isEqualTo(numbers).hasSizeGreaterThan(10);
  }

  /// Its components but for policies within it, which are listed by themselves.
  private static int numbersOf(Class<?> policy) {
    return (int)
        Arrays.stream(policy.getRecordComponents())
            .filter(each -> !each.getType().getSimpleName().endsWith("Policy"))
            .count();
  }

  private static List<Threshold> all() {
    return Stream.of(
            BiasPolicies.thresholds(),
            AttributionPolicies.thresholds(),
            LookAheadPolicies.thresholds())
        .flatMap(List::stream)
        .toList();
  }
}
