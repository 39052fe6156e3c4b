package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private static final double TINY = 1e-12;

  @Test
  void aSlopeWithinGroupsIgnoresWhatSetsGroupsApart() {
    double[] x = {1, 2, 3, 1, 2, 3};
    double[] y = {5, 4, 3, 105, 104, 103};
    var slope = SlopeWithinGroups.of(x, y, new int[] {3, 6}, 999, Draws.seededBy("a"));
    assertThat(slope.slope()).isCloseTo(-1, within(TINY));
    assertThat(slope.used()).isEqualTo(6);
    assertThat(slope.pLower()).isCloseTo(1.0 / 36, within(0.015));
  }

  @Test
  void groupsOfOneSayNothing() {
    var slope =
        SlopeWithinGroups.of(
            new double[] {1, 1}, new double[] {3, 9}, new int[] {1, 2}, 99, Draws.seededBy("a"));
    assertThat(slope).isEqualTo(new SlopeWithinGroups(0, 1, 0));
  }

  @Test
  void manyGroupsAreJudgedByTheExactMomentsOfTheirExchanges() {
    SplittableRandom random = new SplittableRandom(4);
    int n = 1900;
    double[] x = IntStream.range(0, n).mapToDouble(i -> i % 5).toArray();
    double[] y = x.clone();
    for (int i = 0; i < n; i++) {
      y[i] = random.nextGaussian() - 0.02 * x[i];
    }
    int[] ends = IntStream.rangeClosed(1, n / 5).map(g -> 5 * g).toArray();
    double drawn = SlopeWithinGroups.of(x, y, ends, 4999, Draws.seededBy("b")).pLower();
    double[] longerX = Arrays.copyOf(x, n + 200);
    double[] longerY = Arrays.copyOf(y, n + 200);
    int[] longerEnds = IntStream.rangeClosed(1, (n + 200) / 5).map(g -> 5 * g).toArray();
    double normal =
        SlopeWithinGroups.of(longerX, longerY, longerEnds, 1, Draws.seededBy("b")).pLower();
    assertThat(drawn).isBetween(0.01, 0.99).isCloseTo(normal, within(0.03));
  }

  @Test
  void aShiftedSlopeTriesEveryShiftOfFewValues() {
    double[] x = {0, 0, 0, 1, 2, 3, 0, 0, 0, 0};
    double[] y = {0, 0, 0, 1, 2, 3, 0, 0, 0, 0};
    ShiftedSlope slope = ShiftedSlope.of(x, y);
    assertThat(slope.slope()).isCloseTo(1, within(TINY));
    assertThat(slope.pUpper()).isCloseTo(0.1, within(TINY));
    assertThat(ShiftedSlope.of(new double[4], new double[4])).isEqualTo(new ShiftedSlope(0, 1));
  }

  @Test
  void aLineKnowsHowMuchItExplains() {
    LeastSquares line = LeastSquares.of(new double[] {1, 2, 3}, new double[] {3, 5, 7});
    assertThat(line.slope()).isCloseTo(2, within(TINY));
    assertThat(line.intercept()).isCloseTo(1, within(TINY));
    assertThat(line.explained()).isCloseTo(1, within(TINY));
    assertThat(LeastSquares.of(new double[] {1, 1}, new double[] {3, 5}).slope()).isZero();
  }

  @Test
  void theFurthestBucketPaysForHavingLookedAtAll() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = random.doubles(400).map(u -> u - 0.5).toArray();
    int[][] places = {IntStream.range(0, 400).map(i -> i % 8).toArray()};
    var chance = BucketMaximum.of(values, places, 8, 10, 499, Draws.seededBy("d"));
    assertThat(chance.p()).isGreaterThan(0.05);
    for (int i = 3; i < 400; i += 8) {
      values[i] -= 0.4;
    }
    var low = BucketMaximum.of(values, places, 8, 10, 499, Draws.seededBy("d"));
    assertThat(low.bucket()).isEqualTo(3);
    assertThat(low.n()).isEqualTo(50);
    assertThat(low.difference()).isLessThan(-0.2);
    assertThat(low.p()).isLessThan(0.01);
  }

  @Test
  void bucketsOfAFewValuesAreNotLookedAt() {
    int[][] places = {{0, 0, 0, 0, 1}};
    var none =
        BucketMaximum.of(new double[] {1, 2, 3, 4, 99}, places, 2, 3, 99, Draws.seededBy("e"));
    assertThat(none.bucket()).isNegative();
    assertThat(none.p()).isEqualTo(1);
  }
}
