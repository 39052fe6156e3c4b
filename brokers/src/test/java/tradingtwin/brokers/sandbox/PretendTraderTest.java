package tradingtwin.brokers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

class PretendTraderTest {

  private record Trip(Duration held, boolean won) {}

  private final Map<String, List<Bar>> bars =
      Map.of("BTC-USD", bars("BTC-USD"), "ETH-USD", bars("ETH-USD"));
  private final List<SandboxFill> fills = year();

  @Test
  void tradesAboutAsOftenAsARealOneAndAlwaysTheSame() {
    assertThat(fills).hasSizeBetween(230, 290).isEqualTo(year());
  }

  @Test
  void paysNoPriceOutsideTheBar() {
    for (SandboxFill fill : fills) {
      Instant start = Granularity.FOUR_HOUR.startOfBarAt(fill.time());
      Bar bar =
          bars.get(fill.product()).stream()
              .filter(b -> b.start().equals(start))
              .findFirst()
              .orElseThrow();
      assertThat(fill.price().doubleValue()).isBetween(bar.low(), bar.high());
    }
  }

  @Test
  void neverSellsMoreThanIsHeldAndMakesNoEmptyFill() {
    Map<String, BigDecimal> held = new HashMap<>();
    for (SandboxFill fill : fills) {
      assertThat(fill.size()).isPositive();
      BigDecimal now =
          held.merge(
              fill.product(), fill.buy() ? fill.size() : fill.size().negate(), BigDecimal::add);
      assertThat(now).isNotNegative();
    }
  }

  @Test
  void keepsLossesLongerThanGains() {
    List<Trip> trips = trips();
    double won = meanHours(trips, true);
    double lost = meanHours(trips, false);

    System.out.printf(
        "sandbox trader: %d fills, %d trips, %d won (%.0f h), %d lost (%.0f h)%n",
        fills.size(), trips.size(), count(trips, true), won, count(trips, false), lost);
    assertThat(lost).isGreaterThan(2 * won);
    assertThat(count(trips, false)).isGreaterThanOrEqualTo(5);
  }

  private List<Trip> trips() {
    List<Trip> trips = new ArrayList<>();
    for (String product : bars.keySet()) {
      BigDecimal held = BigDecimal.ZERO;
      BigDecimal cash = BigDecimal.ZERO;
      Instant since = Instant.EPOCH;
      for (SandboxFill fill : fills.stream().filter(f -> f.product().equals(product)).toList()) {
        since = held.signum() == 0 ? fill.time() : since;
        BigDecimal worth = fill.price().multiply(fill.size());
        held = fill.buy() ? held.add(fill.size()) : held.subtract(fill.size());
        cash = fill.buy() ? cash.subtract(worth) : cash.add(worth);
        if (held.signum() == 0) {
          trips.add(new Trip(Duration.between(since, fill.time()), cash.signum() > 0));
          cash = BigDecimal.ZERO;
        }
      }
    }
    return trips;
  }

  private static long count(List<Trip> trips, boolean won) {
    return trips.stream().filter(t -> t.won() == won).count();
  }

  private static double meanHours(List<Trip> trips, boolean won) {
    return trips.stream()
        .filter(t -> t.won() == won)
        .mapToLong(t -> t.held().toHours())
        .average()
        .orElse(0);
  }

  private List<SandboxFill> year() {
    return PretendTrader.year(
        SandboxPortfolio.MAIN,
        bars.get("BTC-USD"),
        bars.get("ETH-USD"),
        Instant.parse("2024-01-01T00:00:00Z"));
  }

  private static List<Bar> bars(String product) {
    CandleQuery all =
        new CandleQuery(product, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);
    return ((CandlesAnswer.Candles) new DemoCandles().candles(all)).bars();
  }
}
