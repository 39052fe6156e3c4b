package tradingtwin.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasPolicies;

class RoundsTest {

  @Test
  void onlyTheNumberOfRoundsIsAnother() {
    BiasPolicies few = Rounds.of(99);
    assertThat(few.findings().permutations()).isEqualTo(99);
    assertThat(few).isNotEqualTo(BiasPolicies.DEFAULT);
    assertThat(Rounds.of(1999)).isEqualTo(BiasPolicies.DEFAULT);
  }

  @Test
  void aLoopThatCannotBeCompiledIsSaidToBeMissing() {
    assertThat(PlainLoop.nanos(Path.of("no-such-file.c"), 10)).isEmpty();
  }
}
