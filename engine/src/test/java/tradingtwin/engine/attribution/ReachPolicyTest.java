package tradingtwin.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;

class ReachPolicyTest {

  @Test
  void noHabitsIntervalIsNarrowerThanHalfOfThatOfResampledDays() {
    assertThat(Arrays.stream(BiasLabel.values()).map(ReachPolicy.DEFAULT::of))
        .allMatch(times -> times >= 0.5);
  }

  @Test
  void aNarrowerOneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReachPolicy(1, 1, 0.4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
  }
}
