package tradingtwin.engine.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.statistics.Percentile;
import tradingtwin.engine.statistics.Quantile;
import tradingtwin.engine.statistics.Spread;

class BaselineTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final BaselinePolicy SMALL = new BaselinePolicy(10, 5, 3, 0.05);

  @Test
  void whatHappensAtTheMomentItselfIsNotUsualYet() {
    Baseline baseline = told(SMALL, 1, 1, 2, 3);
    assertThat(baseline.before(day(2)).size()).isEqualTo(2);
    assertThat(baseline.before(day(2).plusMillis(1)).size()).isEqualTo(3);
  }

  @Test
  void tooFewValuesAreNotUsual() {
    Baseline baseline = told(SMALL, 1, 1, 2);
    assertThat(baseline.before(day(9)).median()).isEmpty();
    assertThat(baseline.percentile(1)).isEmpty();
    assertThat(baseline.z(1)).isEmpty();
  }

  @Test
  void theLongerOfDaysAndDecisionsCounts() {
    Baseline dense = told(SMALL, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(dense.before(day(9)).size()).isEqualTo(9);
    Baseline old = told(SMALL, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(old.before(day(500)).size()).isEqualTo(5);
    assertThat(old.median()).hasValue(7);
  }

  @Test
  void equalSizesDoNotMakeTheNextInfinitelyFar() {
    assertThat(told(SMALL, 1, 4, 4, 4, 4).before(day(9)).z(4.1).orElseThrow())
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void timeDoesNotRunBackwards() {
    Baseline baseline = told(SMALL, 1, 1, 2, 3);
    baseline.before(day(8));
    assertThatThrownBy(() -> baseline.before(day(7))).hasMessageContaining("does not go back");
    assertThatThrownBy(() -> baseline.add(day(1), 1)).hasMessageContaining("order of time");
  }

  @Property(tries = 60)
  void theSweepSaysWhatSortingEachWindowAnewSays(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 60) int size) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(size).map(x -> Math.rint(8 * x) / 2).toArray();
    Instant[] times = new Instant[size];
    Instant at = START;
    for (int i = 0; i < size; i++) {
      at = at.plus(Duration.ofHours(random.nextInt(60)));
      times[i] = at;
    }
    Baseline baseline = Baseline.over(values, SMALL);
    for (int i = 0; i < size; i++) {
      double[] window = window(times, values, i);
      baseline.before(times[i]);
      assertThat(baseline.size()).isEqualTo(window.length);
      if (window.length >= SMALL.fewest()) {
        double x = values[i];
        double median = Quantile.median(window).orElseThrow();
        double mad = Spread.medianAbsoluteDeviation(window).orElseThrow();
        assertThat(baseline.median()).hasValue(median);
        assertThat(baseline.percentile(x).orElseThrow())
            .isCloseTo(Percentile.of(x, window), within(1e-15));
        assertThat(baseline.z(x).orElseThrow())
            .isCloseTo((x - median) / Math.max(mad, 0.05), within(1e-12));
      }
      baseline.add(times[i], values[i]);
    }
  }

  /// The last ten days or the last five values before the moment of value `i`.
  private static double[] window(Instant[] times, double[] values, int i) {
    int end = 0;
    while (times[end].isBefore(times[i])) {
      end++;
    }
    int start = Math.max(0, end - SMALL.decisions());
    while (start > 0 && !times[start - 1].isBefore(times[i].minus(Duration.ofDays(10)))) {
      start--;
    }
    return Arrays.copyOfRange(values, start, end);
  }

  private static Baseline told(BaselinePolicy policy, int daysApart, double... values) {
    Baseline baseline = Baseline.over(values, policy);
    for (int i = 0; i < values.length; i++) {
      baseline.add(day((long) i * daysApart), values[i]);
    }
    return baseline;
  }

  private static Instant day(long day) {
    return START.plus(Duration.ofDays(day));
  }
}
