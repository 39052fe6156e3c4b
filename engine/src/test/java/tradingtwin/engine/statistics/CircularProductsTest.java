package tradingtwin.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircularProductsTest {
  private final Draws draws = Draws.seededBy("circular products");

  @Test
  void theSecondSeriesStaysAndTheFirstMovesUnderIt() {
    assertThat(CircularProducts.of(new double[] {9, 1, 2}, new double[] {1, 10, 0}))
        .as("9 + 10, 1 + 20, 2 + 90")
        .containsExactly(new double[] {19, 21, 92}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 16, 17, 100, 255, 256, 257, 1000, 2000, 3001})
  void everyShiftAgreesWithAddingUp(int n) {
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = 1000 + Math.exp(8 * draws.nextDouble());
      y[i] = draws.nextDouble() - 0.3;
    }
    assertThat(CircularProducts.of(x, y))
        .containsExactly(addedUp(x, y), within(1e-13 * length(x) * length(y)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, 999, 2000, 2500})
  void marksMovedAboutCountAsWhenTheyAreAddedUp(int n) {
    double[] values = new double[n];
    boolean[] marked = new boolean[n];
    double[] marks = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = draws.nextInt(5) / 10.0;
      marked[i] = i == 0 || i < n - 1 && draws.nextInt(3) == 0;
      marks[i] = marked[i] ? 1 : 0;
    }
    double[] sums = addedUp(values, marks);
    int atLeast = 0;
    for (double sum : sums) {
      atLeast += sum >= sums[0] - 1e-9 ? 1 : 0;
    }
    if (n < 40 || atLeast >= 10) {
      assertThat(MeanDifference.byCircularShift(values, marked).pUpper())
          .as("sums with many ties, none of them lost to rounding")
          .isEqualTo((double) atLeast / n);
    } else {
      assertThat(MeanDifference.byCircularShift(values, marked).pUpper())
          .isLessThanOrEqualTo((double) atLeast / n);
    }
  }

  @Test
  void seriesOfTwoLengthsAreRefused() {
    assertThatThrownBy(() -> CircularProducts.of(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double[] addedUp(double[] x, double[] y) {
    double[] sums = new double[x.length];
    for (int shift = 0; shift < x.length; shift++) {
      for (int i = 0; i < x.length; i++) {
        sums[shift] += x[(i + shift) % x.length] * y[i];
      }
    }
    return sums;
  }

  private static double length(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
