package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.thresholds.Threshold;
import tradingtwin.engine.thresholds.ThresholdPage;

/// The page of thresholds says what the code does; `-Dtwin.write=true` writes it anew.
class ThresholdsDocTest {
  private static final Path PAGE = Path.of("..", "docs", "thresholds.md");

  @Test
  void thePageIsWhatThePoliciesSay() throws IOException {
    String page = ThresholdPage.of(BiasPolicies.thresholds());
    if (Boolean.getBoolean("twin.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Dtwin.write=true").hasContent(page);
  }

  @Test
  void noThresholdIsListedTwice() {
    Set<String> names = new HashSet<>();
    for (Threshold threshold : BiasPolicies.thresholds()) {
      assertThat(names.add(threshold.policy() + "." + threshold.name())).isTrue();
    }
  }

  @Test
  void everyNumberOfEveryPolicyIsListed() {
    long components = 0;
    for (Class<?> policy :
        new Class<?>[] {
          FindingPolicy.class,
          DispositionPolicy.class,
          RevengeAndHouseMoneyPolicy.class,
          ChasingPolicy.class,
          PanicPolicy.class,
          AttentionPolicy.class,
          RoundNumberPolicy.class
        }) {
      components += policy.getRecordComponents().length;
    }
    assertThat(BiasPolicies.thresholds()).hasSize((int) components + 1);
  }
}
