package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanDifferenceTest {
  private final Draws draws = Draws.seededBy("a test");

  @Test
  void aSmallSampleIsShiftedInEveryWayThereIs() {
    double[] values = {9, 1, 2, 3, 4};
    boolean[] marked = {true, false, false, false, false};
    MeanDifference difference = MeanDifference.byCircularShift(values, marked);
    assertThat(difference.observed()).isEqualTo(6.5);
    assertThat(difference.pUpper()).isEqualTo(1.0 / 5);
    assertThat(difference.pLower()).isEqualTo(1);
  }

  @Test
  void aRunOfMarksStaysARun() {
    double[] values = {5, 5, 0, 0, 0, 5};
    boolean[] marked = {true, true, true, false, false, false};
    assertThat(MeanDifference.byCircularShift(values, marked).pUpper())
        .as("10, 5, 0, 5, 10, 15 are the six sums")
        .isEqualTo(3.0 / 6);
  }

  @Test
  void shufflingAgreesWithCountingAllExchanges() {
    double[] values = {10, 9, 1, 2, 3, 4};
    boolean[] marked = {true, true, false, false, false, false};
    assertThat(MeanDifference.byShuffling(values, marked, 20_000, draws).pUpper())
        .isCloseTo(1.0 / 15, within(0.01));
  }

  @Test
  void anOutlierAloneNeverGivesZero() {
    double[] values = new double[100];
    boolean[] marked = new boolean[100];
    values[7] = 1;
    marked[7] = true;
    assertThat(MeanDifference.byCircularShift(values, marked).pUpper())
        .isGreaterThanOrEqualTo(1.0 / 5001);
  }

  @Test
  void oneGroupAloneIsRefused() {
    assertThatThrownBy(
            () -> MeanDifference.byShuffling(new double[] {1}, new boolean[] {true}, 9, draws))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
