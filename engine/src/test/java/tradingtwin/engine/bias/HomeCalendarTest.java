package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Fill;

/// Cases that may hang together are parted by the trader's own days.
class HomeCalendarTest {
  private static final Duration LATER = Duration.ofHours(5);
  private static final Market MARKET = Books.market(3, 0.3, 21);
  private static final List<Fill> FILLS = Books.trade(MARKET, Books.AT_RANDOM, Books.WHENEVER, 21);

  @Test
  void aDayBeginsAtMidnightWhereTheTraderLives() {
    HomeCalendar tokyo = new HomeCalendar(ZoneId.of("Asia/Tokyo"));
    Decision before = at("2024-03-03T14:59:59Z");
    Decision after = at("2024-03-03T15:00:00Z");
    assertThat(tokyo.day(after)).isEqualTo(tokyo.day(before) + 1);
    assertThat(tokyo.week(after)).as("Monday").isEqualTo(tokyo.week(before) + 1);
    assertThat(new HomeCalendar(ZoneOffset.UTC).day(after))
        .isEqualTo(new HomeCalendar(ZoneOffset.UTC).day(before));
  }

  @Test
  void stretchesOfADayBeginAtItsMidnight() {
    HomeCalendar newYork = new HomeCalendar(ZoneId.of("America/New_York"));
    Instant midnight = Instant.parse("2024-07-01T04:00:00Z");
    long eightHours = Duration.ofHours(8).toSeconds();
    assertThat(newYork.stretch(midnight, eightHours))
        .isEqualTo(newYork.stretch(midnight.minusSeconds(1), eightHours) + 1)
        .isEqualTo(newYork.stretch(midnight.plusSeconds(eightHours - 1), eightHours));
  }

  @ParameterizedTest
  @EnumSource(names = {"CHASING", "PANIC", "ATTENTION", "BOREDOM"})
  void whoeverLivesFiveHoursLaterByALaterClockIsToldTheSame(BiasLabel label) {
    BiasReport here = BiasScoring.score(FILLS, MARKET, BiasPolicies.DEFAULT);
    BiasReport there =
        BiasScoring.score(
            FILLS.stream().map(HomeCalendarTest::later).toList(),
            later(MARKET),
            BiasPolicies.DEFAULT.in(ZoneOffset.ofHours(-5)));
    BiasFinding one = Records.finding(here, label);
    BiasFinding other = Records.finding(there, label);
    assertThat(other.n()).isEqualTo(one.n()).isPositive();
    assertThat(other.p().orElseThrow()).isCloseTo(one.p().orElseThrow(), within(1e-9));
  }

  private static Decision at(String instant) {
    return Decision.of(List.of(Traders.fill("f", "S0-USD", 1, 100, Instant.parse(instant))));
  }

  private static Fill later(Fill fill) {
    double signed = fill.side().sign() * fill.qty().doubleValue();
    return Traders.fill(
        fill.id(), fill.symbol(), signed, fill.price().doubleValue(), fill.ts().plus(LATER));
  }

  private static Market later(Market market) {
    return Market.of(
        market.bySymbol().values().stream()
            .map(
                own ->
                    Candles.of(
                        own.symbol(),
                        own.granularity(),
                        own.bars().stream().map(HomeCalendarTest::later).toList()))
            .toList());
  }

  private static Candle later(Candle bar) {
    return new Candle(
        bar.start().plus(LATER), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
