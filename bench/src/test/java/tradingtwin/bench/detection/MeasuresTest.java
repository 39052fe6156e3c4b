package tradingtwin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.bias.FindingState;

class MeasuresTest {

  @Test
  void theHarmfulFormReportsItsMilderForm() {
    Verdict fomo = said(BiasLabel.FOMO, FindingState.FOUND);
    assertThat(fomo.found(BiasLabel.CHASING)).isTrue();
    assertThat(fomo.found(BiasLabel.FOMO)).isTrue();
    assertThat(said(BiasLabel.CHASING, FindingState.FOUND).found(BiasLabel.FOMO)).isFalse();
  }

  @Test
  void oneDetectorAnswersForBothItsLabels() {
    Verdict revenge = said(BiasLabel.REVENGE, FindingState.FOUND);
    assertThat(revenge.p(BiasLabel.HOUSE_MONEY)).hasValue(0.01);
    assertThat(revenge.found(BiasLabel.HOUSE_MONEY)).isFalse();
    assertThat(revenge.p(BiasLabel.PANIC)).isEmpty();
  }

  @Test
  void uniformPValuesLieCloseToUniform() {
    double[] even = IntStream.range(0, 100).mapToDouble(i -> (i + 0.5) / 100).toArray();
    assertThat(Measures.distance(even)).isCloseTo(0.005, within(1e-12));
    double[] small = IntStream.range(0, 100).mapToDouble(i -> (i + 0.5) / 200).toArray();
    assertThat(Measures.excessOfSmall(small)).isCloseTo(0.5, within(0.01));
    double[] large = IntStream.range(0, 100).mapToDouble(i -> 0.5 + (i + 0.5) / 200).toArray();
    assertThat(Measures.excessOfSmall(large)).isCloseTo(0.0025, within(1e-9));
  }

  private static Verdict said(BiasLabel label, FindingState state) {
    return new Verdict(
        Map.of(
            label,
            new Verdict.Word(state, OptionalDouble.of(0.01), OptionalDouble.of(0.97), false)),
        100);
  }
}
