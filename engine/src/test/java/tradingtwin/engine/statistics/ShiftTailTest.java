package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What the shifts say where enough of them reach the sum, and beyond.
class ShiftTailTest {

  @Test
  void whereTenShiftsReachTheSumTheirShareIsTheAnswer() {
    double[] sums = normal(200);
    double[] sorted = sums.clone();
    Arrays.sort(sorted);
    assertThat(new ShiftTail(sums).upper(sorted[200 - 12], 0)).isEqualTo(12 / 200.0);
    assertThat(new ShiftTail(sums).lower(sorted[14], 0)).isEqualTo(15 / 200.0);
  }

  @Test
  void beyondTheFurthestShiftTheNormalCurveGoesOn() {
    double[] sums = normal(200);
    ShiftTail tail = new ShiftTail(sums);
    double[] sorted = sums.clone();
    Arrays.sort(sorted);
    double beyond = sorted[199] + 0.1;
    assertThat(tail.upper(beyond, 0)).isLessThan(1.0 / 200);
    assertThat(tail.upper(beyond + 0.2, 0)).isLessThan(tail.upper(beyond, 0));
    assertThat(tail.upper(9, 0)).as("never below a fiftieth").isEqualTo(1.0 / 200 / 50);
    assertThat(tail.lower(-9, 0)).isEqualTo(1.0 / 200 / 50);
  }

  @Test
  void theAnswerIsNeverAboveTheShare() {
    double[] sums = normal(60);
    ShiftTail tail = new ShiftTail(sums);
    for (double sum : sums) {
      long reached = Arrays.stream(sums).filter(other -> other >= sum).count();
      assertThat(tail.upper(sum, 0)).isLessThanOrEqualTo(reached / 60.0);
    }
  }

  @Test
  void onNormalSumsItSaysFivePercentInFivePercent() {
    SplittableRandom random = new SplittableRandom(5);
    int surprising = 0;
    for (int round = 0; round < 2000; round++) {
      double[] sums = new double[80];
      Arrays.setAll(sums, i -> random.nextGaussian());
      surprising += new ShiftTail(sums).upper(sums[0], 0) < 0.05 ? 1 : 0;
    }
    assertThat(surprising / 2000.0).isCloseTo(0.05, within(0.015));
  }

  @Test
  void shiftsThatNeverDifferSurpriseNobody() {
    assertThat(new ShiftTail(new double[] {3, 3, 3}).upper(3, 0)).isEqualTo(1);
  }

  private static double[] normal(int n) {
    SplittableRandom random = new SplittableRandom(3);
    double[] sums = new double[n];
    Arrays.setAll(sums, i -> random.nextGaussian());
    return sums;
  }
}
