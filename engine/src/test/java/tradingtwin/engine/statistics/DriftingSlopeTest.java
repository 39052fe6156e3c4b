package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftingSlopeTest {
  private static final int N = 200;
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void valuesWithoutMemoryAreAPlainLine() {
    double[] x = {0, 1, 0, 1, 0, 1, 0, 1};
    double[] y = {1, 3.1, 0.9, 3, 1.1, 2.9, 1, 3};
    assertThat(DriftingSlope.of(x, y).slope()).isCloseTo(2, within(0.1));
    assertThat(DriftingSlope.of(x, y).pUpper()).isLessThan(1e-6);
  }

  @Test
  void driftIsTakenOffSoThatASmallStepIsSeenThroughIt() {
    double[] marks = marks();
    double[] drift = drift();
    double[] both = drift.clone();
    for (int i = 0; i < N; i++) {
      both[i] += 0.2 * marks[i];
    }
    assertThat(DriftingSlope.of(marks, both).pUpper()).isLessThan(1e-6);
    assertThat(ShiftedSlope.ofDrifting(marks, both).pUpper()).isLessThan(0.001);
    assertThat(ShiftedSlope.of(marks, both).pUpper()).isGreaterThan(0.01);
  }

  @Test
  void driftAloneIsSeldomTakenForAStep() {
    int small = 0;
    for (int i = 0; i < 400; i++) {
      double[] marks = marks();
      double[] drift = drift();
      small += DriftingSlope.of(marks, drift).pUpper() < 0.05 ? 1 : 0;
      small += ShiftedSlope.ofDrifting(marks, drift).pUpper() < 0.05 ? 1 : 0;
    }
    assertThat(small / 800.0).isBetween(0.025, 0.08);
  }

  @Test
  void whatNeverDiffersSaysNothing() {
    assertThat(DriftingSlope.of(new double[9], new double[9]).pUpper()).isEqualTo(1);
  }

  @Test
  void aThirdSeriesTakesItsOwnPart() {
    double[] step = marks();
    double[] y = drift();
    double[] x = new double[N];
    for (int i = 0; i < N; i++) {
      x[i] = step[i] + 0.1 * random.nextGaussian();
      y[i] += 2 * step[i];
    }
    assertThat(ShiftedSlope.ofDrifting(x, y).pUpper()).isLessThan(0.001);
    assertThat(ShiftedSlope.ofDrifting(x, y, step).pUpper()).isGreaterThan(0.01);
  }

  private double[] marks() {
    return random.doubles(N).map(u -> u < 0.5 ? 0 : 1).toArray();
  }

  /// A walk that forgets a twentieth a step.
  private double[] drift() {
    double[] drift = new double[N];
    double now = 0;
    for (int i = 0; i < N; i++) {
      now = 0.95 * now + 0.3 * random.nextGaussian();
      drift[i] = now;
    }
    return drift;
  }
}
