package tradingtwin.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.simulation.SimulationResult.By;
import tradingtwin.engine.simulation.SimulationResult.Ended;
import tradingtwin.engine.simulation.SimulationResult.Outcome;
import tradingtwin.engine.simulation.SimulationResult.Played;
import tradingtwin.engine.simulation.SimulationResult.Point;
import tradingtwin.engine.simulation.SimulationResult.Variant;

/// Long 10 at 100, left at 104 two hours later, 1 of fees on the way in and 1.04 on the way out:
/// 0.1 % a side. Bars of an hour from noon on.
class SimulationTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration FOUR = Duration.ofHours(4);

  private final List<Candle> bars = new ArrayList<>();
  private Direction direction = Direction.LONG;
  private Optional<BigDecimal> stop = Optional.empty();
  private Optional<BigDecimal> target = Optional.empty();
  private String share = "1";

  @Test
  void itIsLeftAtTheCloseOfTheBarThatEndsEachHorizonWithFeesOfBothSides() {
    closes(102, 104, 105, 106, 107, 108, 109, 110, 111, 112);

    Played played = played(FOUR);
    assertThat(played.actual().gross()).isEqualByComparingTo("40");
    assertThat(played.actual().net()).isEqualByComparingTo("37.96");
    assertThat(played.variants()).extracting(Variant::span).containsExactly(Span.values());
    assertEnd(played, 0, By.HORIZON, "106", 4, "57.94");
    assertEnd(played, 1, By.HORIZON, "108", 6, "77.92");
    assertEnd(played, 2, By.HORIZON, "112", 10, "117.88");
    assertThat(played.missingBars()).isZero();
  }

  @Test
  void aShortGainsWhereALongLoses() {
    direction = Direction.SHORT;
    closes(102, 104, 100, 98, 97, 96, 96, 96, 96, 96);

    Played played = played(FOUR);
    assertThat(played.actual().net()).isEqualByComparingTo("-42.04");
    assertEnd(played, 1, By.HORIZON, "96", 6, "38.04");
  }

  @Test
  void theHorizonEndsWithTheBarThatCoversItNotWithABetterOne() {
    closes(102, 104, 120, 90);

    assertEnd(played(Duration.ofMinutes(100)), 1, By.HORIZON, "90", 4, "-101.9");
  }

  @Test
  void aStopThatABarOpensBeyondIsLeftAtTheOpening() {
    stop = Optional.of(new BigDecimal("98"));
    closes(102, 104, 103);
    bar(96, 97, 95, 96);
    closes(99, 99, 99, 99, 99, 99);

    assertEnd(played(FOUR), 1, By.STOP, "96", 4, "-41.96");
    assertEnd(played(FOUR), 2, By.STOP, "96", 4, "-41.96");
  }

  @Test
  void ofABarThatReachesBothTheStopIsTaken() {
    stop = Optional.of(new BigDecimal("98"));
    target = Optional.of(new BigDecimal("110"));
    closes(102, 104, 103);
    bar(103, 111, 97, 105);
    closes(99, 99, 99, 99, 99, 99);

    assertEnd(played(FOUR), 1, By.STOP, "98", 4, "-21.98");
  }

  @Test
  void aTargetIsTakenAtItsPriceAndNotAtTheHigh() {
    target = Optional.of(new BigDecimal("110"));
    closes(102, 104, 105);
    bar(112, 115, 111, 114);
    closes(99, 99, 99, 99, 99, 99);

    assertEnd(played(FOUR), 1, By.TARGET, "110", 4, "97.9");
  }

  @Test
  void aStopWouldHaveEndedTheTradeBeforeItWasLeft() {
    stop = Optional.of(new BigDecimal("99"));
    bar(100, 102, 98.5, 102);
    closes(104);

    Played played = played(Duration.ZERO);
    assertThat(played.variants()).hasSize(1);
    assertEnd(played, 0, By.STOP, "99", 1, "-11.99");
  }

  @Test
  void aTargetInTheBarInWhichTheTradeWasLeftDoesNotCount() {
    target = Optional.of(new BigDecimal("106"));
    closes(102);
    bar(102, 107, 102, 104);

    ActualTrade early =
        new ActualTrade(
            Direction.LONG,
            List.of(leg(NOON, "10", "100", "1")),
            List.of(leg(NOON.plus(Duration.ofMinutes(90)), "10", "104", "1.04")));
    Played played = (Played) Simulation.of(early, what(Duration.ZERO), candles(), policy());
    assertThat(((Ended) played.variants().getFirst().outcome()).by()).isEqualTo(By.AS_IT_WAS);
  }

  @Test
  void onlyTheExitThatIsAskedAboutComesLater() {
    closes(102, 104, 106, 108, 110, 112);
    ActualTrade inTwo =
        new ActualTrade(
            Direction.LONG,
            List.of(leg(NOON, "10", "100", "1")),
            List.of(
                leg(NOON.plus(HOUR), "4", "102", "0.408"),
                leg(NOON.plus(HOUR.multipliedBy(2)), "6", "104", "0.624")));
    WhatIf first =
        new WhatIf(BigDecimal.ONE, 0, HOUR.multipliedBy(2), Optional.empty(), Optional.empty());

    Played played = (Played) Simulation.of(inTwo, first, candles(), policy());
    Money whole = ((Ended) played.variants().get(1).outcome()).money();
    // 4 are left at 106 instead of 102, 6 at 104 as they were
    assertThat(whole.gross()).isEqualByComparingTo("48");
  }

  @Test
  void withoutBarsThereAreNoPrices() {
    assertThat(result(FOUR)).isEqualTo(new SimulationResult.NoPrices());
  }

  @Test
  void pricesThatEndBeforeAreSaidAndNotGuessed() {
    closes(102, 104, 105, 106, 107);

    Played played = played(FOUR);
    assertEnd(played, 0, By.HORIZON, "106", 4, "57.94");
    assertThat(outcome(played, 1))
        .isEqualTo(new SimulationResult.PricesEnd(NOON.plus(HOUR.multipliedBy(5))));
    assertThat(played.points().getLast().at()).isEqualTo(NOON.plus(HOUR.multipliedBy(5)));
  }

  @Test
  void aGapIsCountedAndALongOneAtTheEndOfAHorizonIsNoPrice() {
    closes(102, 104);
    bars.add(new Candle(NOON.plus(Duration.ofDays(6)), 100, 101, 99, 100, 1));

    Played played = played(FOUR);
    assertThat(outcome(played, 1))
        .isEqualTo(new SimulationResult.PricesMissing(NOON.plus(HOUR.multipliedBy(6))));
    assertThat(played.missingBars()).isEqualTo(142);
  }

  @Test
  void barsOfSomethingElseAreNotPlayedOn() {
    closes(51, 52, 52, 53, 54, 55, 56);

    assertThat(result(FOUR))
        .isEqualTo(new SimulationResult.OtherPrices(new BigDecimal("100"), NOON));
  }

  @Test
  void aLevelInsideOneBarIsNotKnown() {
    stop = Optional.of(new BigDecimal("99"));
    bars.add(new Candle(NOON.minus(HOUR), 101, 105, 90, 101, 1));
    ActualTrade quick =
        new ActualTrade(
            Direction.LONG,
            List.of(leg(NOON.minus(Duration.ofMinutes(50)), "10", "100", "1")),
            List.of(leg(NOON.minus(Duration.ofMinutes(5)), "10", "104", "1")));

    assertThat(Simulation.of(quick, what(Duration.ZERO), candles(), policy()))
        .isEqualTo(new SimulationResult.TooCoarse(HOUR));
  }

  @Test
  void halfTheSizeNeedsNoPrices() {
    share = "0.5";

    Played played = played(Duration.ZERO);
    assertEnd(played, 0, By.AS_IT_WAS, "104", 2, "18.98");
    assertThat(played.points()).isEmpty();
  }

  @Test
  void theCurvesMeetTheirResults() {
    closes(102, 104, 105, 106, 107, 108, 109, 110, 111, 112);

    List<Point> points = played(FOUR).points();
    Point last = points.getLast();
    assertThat(last.at()).isEqualTo(NOON.plus(HOUR.multipliedBy(10)));
    assertThat(last.actual()).isEqualByComparingTo("37.96");
    assertThat(last.simulated()).isEqualByComparingTo("77.92");
    assertThat(last.low()).isEqualByComparingTo("57.94");
    assertThat(last.high()).isEqualByComparingTo("117.88");
    assertThat(points.getFirst().actual())
        .as("open, marked at the close")
        .isEqualByComparingTo("19");
  }

  @Test
  void aLevelOnTheWrongSideDoesNotFit() {
    stop = Optional.of(new BigDecimal("101"));
    closes(102, 104);

    assertThatThrownBy(() -> played(FOUR)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertEnd(
      Played played, int variant, By by, String price, int hours, String net) {
    assertThat(outcome(played, variant))
        .isInstanceOfSatisfying(
            Ended.class,
            end -> {
              assertThat(end.by()).isEqualTo(by);
              assertThat(end.price()).isEqualByComparingTo(price);
              assertThat(end.at()).isEqualTo(NOON.plus(HOUR.multipliedBy(hours)));
              assertThat(end.money().net()).isEqualByComparingTo(net);
            });
  }

  private static Outcome outcome(Played played, int variant) {
    return played.variants().get(variant).outcome();
  }

  private Played played(Duration horizon) {
    return (Played) result(horizon);
  }

  private SimulationResult result(Duration horizon) {
    ActualTrade trade =
        new ActualTrade(
            direction,
            List.of(leg(NOON, "10", "100", "1")),
            List.of(leg(NOON.plus(HOUR.multipliedBy(2)), "10", "104", "1.04")));
    return Simulation.of(trade, what(horizon), candles(), policy());
  }

  private WhatIf what(Duration horizon) {
    return new WhatIf(new BigDecimal(share), 0, horizon, stop, target);
  }

  private Candles candles() {
    return Candles.of("X-USD", HOUR, bars);
  }

  private static SimulationPolicy policy() {
    return SimulationPolicy.DEFAULT;
  }

  private static Leg leg(Instant at, String qty, String price, String fee) {
    return new Leg(at, new BigDecimal(qty), new BigDecimal(price), new BigDecimal(fee));
  }

  /// Bars that open where the one before closed, the first at 100.
  private void closes(double... prices) {
    for (double price : prices) {
      double open = bars.isEmpty() ? Math.min(price, 100) : bars.getLast().close();
      bar(open, Math.max(open, price), Math.min(open, price), price);
    }
  }

  private void bar(double open, double high, double low, double close) {
    bars.add(new Candle(NOON.plus(HOUR.multipliedBy(bars.size())), open, high, low, close, 1));
  }
}
