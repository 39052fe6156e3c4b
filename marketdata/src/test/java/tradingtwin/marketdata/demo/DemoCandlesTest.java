package tradingtwin.marketdata.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;

class DemoCandlesTest {

  private final DemoCandles demo = new DemoCandles();

  @ParameterizedTest
  @ValueSource(strings = {"BTC-USD", "ETH-USD"})
  void coversEveryFourHoursWithoutAGap(String symbol) {
    List<Bar> bars = bars(symbol, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);

    assertThat(bars).hasSize(2_928);
    assertThat(Duration.between(bars.getFirst().start(), bars.getLast().start()))
        .isEqualTo(Duration.ofHours(4 * 2_927));
  }

  @Test
  void holdsTheHighOfMarch2024() {
    Instant day = Instant.parse("2024-03-14T00:00:00Z");

    assertThat(bars("BTC-USD", Granularity.ONE_DAY, day, day.plus(Duration.ofDays(1))))
        .singleElement()
        .extracting(Bar::high)
        .isEqualTo(73_835.57);
  }

  @Test
  void inventsNoBarsItCannotMakeHonestly() {
    Instant day = Instant.parse("2024-03-14T00:00:00Z");

    assertThat(
            demo.candles(
                new CandleQuery("BTC-USD", Granularity.SIX_HOUR, day, day.plusSeconds(86_400))))
        .isEqualTo(new CandlesAnswer.NoSuchProduct("BTC-USD"));
  }

  private List<Bar> bars(String symbol, Granularity granularity, Instant from, Instant until) {
    CandleQuery query = new CandleQuery(symbol, granularity, from, until);
    return ((CandlesAnswer.Candles) demo.candles(query)).bars();
  }
}
