package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatisticsLawsTest {
  @Property(tries = 200)
  void theQuantileUndoesTheDistribution(
      @ForAll @DoubleRange(min = 1e-9, max = 0.999999) @Scale(9) double p) {
    assertThat(Normal.cdf(Normal.quantile(p))).isCloseTo(p, within(p * 1e-10));
  }

  @Property(tries = 200)
  void bothBinomialTailsMakeOne(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 1, max = 60) int k,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    assertThat(Binomial.upper(k, n, p) + Binomial.lower(k - 1, n, p)).isCloseTo(1, within(1e-12));
  }

  @Property(tries = 200)
  void adjustingNeverMakesAResultMoreSurprising(@ForAll @Size(min = 1, max = 20) double[] raw) {
    double[] p = Arrays.stream(raw).map(x -> 1 / (1 + Math.abs(x))).toArray();
    for (Adjustment adjustment : Adjustment.values()) {
      double[] adjusted = adjustment.adjust(p);
      for (int i = 0; i < p.length; i++) {
        assertThat(adjusted[i]).isBetween(p[i], 1.0);
      }
    }
  }

  @Test
  void drawsAreTheSameForTheSameSeedAndSpreadEvenly() {
    Draws one = Draws.seededBy("x");
    Draws two = Draws.seededBy("x");
    int[] hits = new int[10];
    for (int i = 0; i < 100_000; i++) {
      int draw = one.nextInt(10);
      assertThat(draw).isEqualTo(two.nextInt(10));
      hits[draw]++;
    }
    double chi = 0;
    for (int hit : hits) {
      chi += (hit - 10_000.0) * (hit - 10_000.0) / 10_000;
    }
    assertThat(ChiSquare.upper(chi, 9)).isGreaterThan(0.001);
  }

  @Test
  void wilsonsIntervalIsThePublishedOne() {
    WilsonInterval interval = WilsonInterval.of(8, 10, 0.95);
    assertThat(interval.low()).isCloseTo(0.4901625, within(1e-6));
    assertThat(interval.high()).isCloseTo(0.9433178, within(1e-6));
  }

  @Test
  void fishersCombinationOfTwoIsItsClosedForm() {
    double product = 0.03 * 0.2;
    assertThat(FishersCombination.p(0.03, 0.2))
        .isCloseTo(product * (1 - Math.log(product)), within(1e-14));
  }

  @Test
  void anEmptySampleHasNeitherCentreNorSpread() {
    assertThat(Quantile.median(new double[0])).isEmpty();
    assertThat(Spread.standardDeviation(new double[] {1})).isEmpty();
    assertThat(Spread.medianAbsoluteDeviation(new double[0])).isEmpty();
  }
}
