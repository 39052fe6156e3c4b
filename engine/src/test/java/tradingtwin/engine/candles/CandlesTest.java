package tradingtwin.engine.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandlesTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private final Candles candles =
      Candles.of("BTC-USD", HOUR, List.of(bar(0, 10), bar(1, 11), bar(4, 14)));

  @Test
  void aBarIsKnownFromItsEndOnAndNotAMomentSooner() {
    Instant end = NOON.plus(HOUR);
    assertThat(candles.lastClosedAt(end.minusMillis(1))).isEmpty();
    assertThat(candles.lastClosedAt(end)).hasValue(0);
  }

  @Test
  void inAGapTheLastClosedBarIsTheOneBeforeIt() {
    assertThat(candles.lastClosedAt(NOON.plus(Duration.ofHours(4)))).hasValue(1);
    assertThat(candles.lastClosedAt(NOON.plus(Duration.ofDays(9)))).hasValue(2);
  }

  @Test
  void aBarIsCurrentForItsLengthAndUntilTheOneThatCoversTheMomentHasClosed() {
    assertThat(candles.currentAt(NOON)).isEmpty();
    assertThat(candles.currentAt(NOON.plus(Duration.ofHours(3)))).hasValue(1);
    assertThat(candles.currentAt(NOON.plus(Duration.ofHours(3)).plusMillis(1))).isEmpty();
    assertThat(candles.currentAt(NOON.plus(Duration.ofHours(4)))).as("covered").hasValue(1);
    assertThat(candles.currentAt(NOON.plus(Duration.ofHours(6)))).hasValue(2);
    assertThat(candles.currentAt(NOON.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void theFirstBarFromAnInstantOnMayStartLater() {
    assertThat(candles.firstStartingAt(NOON)).hasValue(0);
    assertThat(candles.firstStartingAt(NOON.plusMillis(1))).hasValue(1);
    assertThat(candles.firstStartingAt(NOON.plus(Duration.ofHours(2)))).hasValue(2);
    assertThat(candles.firstStartingAt(NOON.plus(Duration.ofHours(5)))).isEmpty();
  }

  /// Hours of bars, of which the ones named are missing.
  @ParameterizedTest
  @ValueSource(strings = {"", "1", "3,4,5", "2,7,8,11", "1,2,3,4,5,6,7,8,9,10"})
  void theLastClosedBarIsTheOneThatCountingFinds(String missing) {
    List<String> gaps = List.of(missing.split(",", -1));
    List<Candle> bars =
        IntStream.range(0, 13)
            .filter(hour -> !gaps.contains(Integer.toString(hour)))
            .mapToObj(hour -> bar(hour, 1))
            .toList();
    Candles series = Candles.of("X", HOUR, bars);
    for (long minutes = -90; minutes < 1000; minutes++) {
      Instant t = NOON.plusSeconds(60 * minutes);
      long ended = bars.stream().filter(bar -> !bar.start().plus(HOUR).isAfter(t)).count();
      assertThat(series.lastClosedAt(t).orElse(-1)).as("%s", t).isEqualTo((int) ended - 1);
    }
  }

  @Test
  void barsTellOfATimeThatTheyCoverAndForAWhileAfterwards() {
    Candles gap = Candles.of("X", HOUR, List.of(bar(0, 1), bar(10, 2)));
    Duration twoHours = HOUR.multipliedBy(2);
    assertThat(gap.tellOf(NOON.minusSeconds(1), twoHours)).isFalse();
    assertThat(gap.tellOf(NOON, twoHours)).as("covered").isTrue();
    assertThat(gap.knownAt(NOON, twoHours)).as("nothing had closed").isEmpty();
    assertThat(gap.knownAt(NOON.plus(HOUR.multipliedBy(3)), twoHours)).hasValue(0);
    assertThat(gap.knownAt(NOON.plus(HOUR.multipliedBy(3)).plusSeconds(1), twoHours)).isEmpty();
    assertThat(gap.knownAt(NOON.plus(HOUR.multipliedBy(10)), twoHours))
        .as("covered again, though the last one is old")
        .hasValue(0);
  }

  @Test
  void barsThatOverlapOrRunBackwardsAreRefused() {
    assertThatThrownBy(() -> Candles.of("X", Duration.ofHours(2), List.of(bar(0, 1), bar(1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Candles.of("X", HOUR, List.of(bar(1, 1), bar(0, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSymbolWithoutBarsAnswersWithNone() {
    Market market = Market.of(List.of(candles, Candles.of("EMPTY", HOUR, List.of())));
    assertThat(market.candles("BTC-USD")).containsSame(candles);
    assertThat(market.candles("EMPTY")).isEmpty();
    assertThat(market.candles("ETH-USD")).isEmpty();
  }

  @Test
  void twoSeriesOfOneSymbolAreRefused() {
    assertThatThrownBy(() -> Market.of(List.of(candles, candles)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Candle bar(int hour, double price) {
    return new Candle(NOON.plus(HOUR.multipliedBy(hour)), price, price, price, price, 1);
  }
}
