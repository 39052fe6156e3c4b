package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Fill;

class RoundNumbersTest {
  private static final int BARS = 600;
  private final Market market = market(0.01, 1);

  @Test
  void pricesAtWholeNumbersMoreOftenThanTheTapeAreFound() {
    BiasFinding round = finding(fills(120, 0.5, 1, 2), market);
    assertThat(round.state()).isEqualTo(FindingState.FOUND);
    assertThat(round.effect().orElseThrow().value()).isGreaterThan(0.3);
    assertThat(round.feature(FeatureName.ROUND_TICKS).orElseThrow().value()).isEqualTo(100);
  }

  @Test
  void pricesAnywhereAreNot() {
    BiasFinding round = finding(fills(120, 0, 1, 3), market);
    assertThat(round.state()).isNotEqualTo(FindingState.FOUND);
  }

  @Test
  void pricesAsRoundAsTheMarketsOwnAreNot() {
    Market coarse = market(1, 4);
    Candles bars = coarse.bySymbol().values().iterator().next();
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int bar = 120 + 3 * i;
      double price = i % 7 == 0 ? bars.close(bar) + 0.01 : bars.close(bar);
      fills.add(fill(i, i % 2 == 0 ? 1 : -1, price, bars.end(bar)));
    }
    BiasFinding round = finding(fills, coarse);
    assertThat(round.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(round.feature(FeatureName.ROUND_SHARE).orElseThrow().value()).isGreaterThan(0.7);
  }

  @Test
  void levelsThatComeAgainAreAGrid() {
    BiasFinding round = finding(fills(160, 1, 5, 5), market);
    assertThat(round.state()).isEqualTo(FindingState.NOT_FOUND);
    assertThat(round.confidence()).isEmpty();
    assertThat(round.notes()).hasAtLeastOneElementOfType(Note.PriceGrid.class);
  }

  @Test
  void thatTheOrdersMayNotHaveBeenLimitsIsAlwaysSaid() {
    assertThat(finding(fills(120, 0.5, 1, 2), market).notes())
        .contains(new Note.OrderTypeUnknown(120));
    assertThat(finding(List.of(), market).state()).isEqualTo(FindingState.INSUFFICIENT);
  }

  @Test
  void oneDigitLessFromAHundredOnDoesNotMakePricesRound() {
    Candles bars = market.bySymbol().values().iterator().next();
    List<Fill> fills = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 160; i++) {
      double price = i % 2 == 0 ? 90 + 9 * random.nextDouble() : 100 + 9 * random.nextDouble();
      fills.add(fill(i, i % 2 == 0 ? 1 : -1, price, bars.end(110 + 3 * i)));
    }
    assertThat(finding(fills, market).effect().orElseThrow().value()).isLessThan(0.15);
  }

  /// Fills near the last close; a share of them moved to the next multiple of `grain`.
  private List<Fill> fills(int count, double share, double grain, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Candles bars = market.bySymbol().values().iterator().next();
    List<Fill> fills = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int bar = 110 + 3 * i;
      double price = bars.close(bar) + random.nextGaussian();
      boolean rounds = random.nextDouble() < share;
      double step = rounds ? grain : 0.01;
      fills.add(fill(i, i % 2 == 0 ? 1 : -1, Math.rint(price / step) * step, bars.end(bar)));
    }
    return fills;
  }

  private static Fill fill(int i, int side, double price, Instant at) {
    return Traders.fill("f" + i, "X-USD", side, price, at.plusSeconds(60));
  }

  private static Market market(double tick, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Candle> bars = new ArrayList<>();
    double price = 300;
    for (int i = 0; i < BARS; i++) {
      double close = ticks(price * Math.exp(0.01 * random.nextGaussian()), tick);
      double open = ticks(price, tick);
      double high = ticks(Math.max(open, close) * 1.003, tick) + tick;
      double low = ticks(Math.min(open, close) * 0.997, tick) - tick;
      Instant start = Traders.START.plus(Duration.ofHours(i));
      bars.add(new Candle(start, open, high, low, close, 1));
      price = close;
    }
    return Market.of(List.of(Candles.of("X-USD", Duration.ofHours(1), bars)));
  }

  private static double ticks(double price, double tick) {
    return Math.rint(price / tick) / Math.rint(1 / tick);
  }

  private static BiasFinding finding(List<Fill> fills, Market market) {
    return Books.finding(
        BiasScoring.score(fills, market, BiasPolicies.DEFAULT),
        TestId.ROUND_BINOMIAL,
        BiasLabel.ROUND_NUMBER);
  }
}
