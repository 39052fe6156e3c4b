package tradingtwin.bench.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
  private static final Chance CHANCE = new Chance(42);
  private static final int MANY = 40_000;

  @Test
  void theSameAddressGivesTheSameNumberInWhateverOrder() {
    double first = CHANCE.uniform(3, 7);
    double _ = CHANCE.uniform(7, 3);
    assertThat(CHANCE.uniform(3, 7)).isEqualTo(first);
    assertThat(CHANCE.child("a").uniform(3, 7)).isNotEqualTo(CHANCE.child("b").uniform(3, 7));
  }

  @Test
  void normalNumbersHaveMeanZeroAndVarianceOne() {
    assertThat(mean(i -> CHANCE.normal(i, 0))).isCloseTo(0, within(0.02));
    assertThat(mean(i -> square(CHANCE.normal(i, 0)))).isCloseTo(1, within(0.03));
  }

  @Test
  void studentsNumbersHaveVarianceOneAndFatTails() {
    assertThat(mean(i -> square(CHANCE.student(6, i, 0)))).isCloseTo(1, within(0.06));
    assertThat(mean(i -> Math.abs(CHANCE.student(6, i, 0)) > 4 ? 1 : 0)).isGreaterThan(0.001);
  }

  @Test
  void aMoodKeepsItsVarianceAndForgetsAtItsHalfLife() {
    double[] mood = Wandering.path(CHANCE, MANY, 5);
    assertThat(mean(i -> square(mood[(int) i]))).isCloseTo(1, within(0.1));
    assertThat(mean(i -> i < 5 ? 0 : mood[(int) i] * mood[(int) i - 5]))
        .isCloseTo(0.5, within(0.08));
  }

  private static double mean(LongToDoubleFunction of) {
    return LongStream.range(0, MANY).mapToDouble(of).average().orElseThrow();
  }

  private static double square(double x) {
    return x * x;
  }
}
