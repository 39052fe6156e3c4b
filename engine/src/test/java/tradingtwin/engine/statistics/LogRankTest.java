package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LogRankTest {
  private static final double[] NONE = {};

  /// Weeks of remission of 42 children, Freireich and others 1963, worked by hand in Collett,
  /// "Modelling Survival Data", and Kleinbaum & Klein, "Survival Analysis": 9 and 21 relapses,
  /// 19.25 and 10.75 expected, variance 6.257, chi-square 16.79.
  @Test
  void thePublishedExampleHasItsPublishedNumbers() {
    double[] placebo = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
    double[] relapsed = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    double[] watched = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    LogRank test = LogRank.of(placebo, NONE, relapsed, watched);
    assertThat(test.observedFirst()).isEqualTo(21);
    assertThat(test.expectedFirst()).isCloseTo(10.75, within(0.005));
    assertThat(test.variance()).isCloseTo(6.257, within(0.0005));
    double z = test.z().orElseThrow();
    assertThat(z * z).isCloseTo(16.79, within(0.005));
    assertThat(test.hazardRatio().orElseThrow()).isCloseTo(21 / 10.75 / (9 / 19.25), within(0.01));
    assertThat(test.pUpper().orElseThrow()).isCloseTo(2.1e-5, within(0.05e-5));
  }

  /// Ends at 1 and 3 in the first group, at 2 and 4 in the second: expected 1/2 + 1/3 + 1/2.
  @Test
  void fourEndsCanBeDoneInTheHead() {
    LogRank test = LogRank.of(new double[] {1, 3}, NONE, new double[] {2, 4}, NONE);
    assertThat(test.expectedFirst()).isCloseTo(1.0 / 2 + 1.0 / 3 + 1.0 / 2, within(1e-15));
    assertThat(test.variance()).isCloseTo(1.0 / 4 + 2.0 / 9 + 1.0 / 4, within(1e-15));
  }

  @Test
  void withoutAnEndOrWithoutASecondGroupThereIsNothingToSay() {
    assertThat(LogRank.of(NONE, new double[] {1}, NONE, new double[] {2}).pUpper()).isEmpty();
    assertThat(LogRank.of(new double[] {1, 2}, NONE, NONE, NONE).pUpper()).isEmpty();
    assertThat(LogRank.of(new double[] {1, 2}, NONE, NONE, NONE).hazardRatio()).isEmpty();
  }

  @Property(tries = 100)
  void exchangingTheGroupsTurnsTheSign(
      @ForAll @Size(min = 2, max = 20) @IntRange(min = 1, max = 9) int[] ends,
      @ForAll @Size(min = 2, max = 20) @IntRange(min = 1, max = 9) int[] others) {
    double[] a = java.util.Arrays.stream(ends).asDoubleStream().toArray();
    double[] b = java.util.Arrays.stream(others).asDoubleStream().toArray();
    var one = LogRank.of(a, NONE, b, NONE).z();
    var two = LogRank.of(b, NONE, a, NONE).z();
    assertThat(one.isPresent()).isEqualTo(two.isPresent());
    one.ifPresent(z -> assertThat(z).isCloseTo(-two.orElseThrow(), within(1e-9)));
  }
}
