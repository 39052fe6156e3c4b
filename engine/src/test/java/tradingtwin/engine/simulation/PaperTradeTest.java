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
import tradingtwin.engine.simulation.PaperResult.Closed;
import tradingtwin.engine.simulation.PaperResult.Reason;

/// Long 10 at 100, stop 98, target 104, fees of 0.1 % a side, held for at most six hours.
class PaperTradeTest {
  private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private final List<Candle> bars = new ArrayList<>();
  private Direction direction = Direction.LONG;
  private String stop = "98";
  private String target = "104";

  @Test
  void itOpensInTheFirstBarAfterThePlanThatTradesAtItsPrice() {
    bar(-1, 100, 101, 99, 100);
    assertThat(play()).isEqualTo(new PaperResult.Waiting());
    bar(0, 102, 103, 101, 102);
    assertThat(play()).isEqualTo(new PaperResult.Waiting());
    bar(1, 102, 103, 99.5, 101);
    assertThat(play()).isEqualTo(new PaperResult.Open(NOON.plus(HOUR)));
  }

  @Test
  void itNeverOpensOnceItsWindowIsOver() {
    bar(0, 102, 103, 101, 102);
    bar(2, 100, 101, 99, 100);
    assertThat(play()).isEqualTo(new PaperResult.NeverOpened());
  }

  @Test
  void theTargetIsTakenAtItsPriceLessFees() {
    bar(0, 100, 101, 99, 100);
    bar(1, 103, 109, 102, 108);
    Closed closed = closed();
    assertThat(closed.reason()).isEqualTo(Reason.TARGET);
    assertThat(closed.net()).isEqualByComparingTo("37.96");
    assertThat(closed.netR().orElseThrow()).isEqualByComparingTo("1.898");
    assertThat(closed.closedAt()).isEqualTo(NOON.plus(HOUR.multipliedBy(2)));
  }

  @Test
  void aStopThatABarOpensBeyondIsLeftAtTheOpening() {
    bar(0, 100, 101, 99, 100);
    bar(1, 96, 97, 95, 96);
    assertThat(closed().exitPrice()).isEqualByComparingTo("96");
    assertThat(closed().net()).isEqualByComparingTo("-41.96");
  }

  @Test
  void ofABarThatReachesBothTheWorseIsTaken() {
    bar(0, 100, 101, 99, 100);
    bar(1, 100, 105, 97, 101);
    assertThat(closed().reason()).isEqualTo(Reason.STOP);
    PaperTrade.BothWays both = PaperTrade.playBothWays(plan(), candles());
    assertThat(both.worse()).isEqualTo(play());
    assertThat(both.better())
        .isInstanceOfSatisfying(
            Closed.class, better -> assertThat(better.reason()).isEqualTo(Reason.TARGET));
  }

  @Test
  void anOpeningBeyondTheTargetSettlesIt() {
    bar(0, 100, 101, 99, 100);
    bar(1, 105, 106, 97, 101);
    assertThat(closed().reason()).isEqualTo(Reason.TARGET);
  }

  @Test
  void inTheBarOfTheEntryTheStopCountsAndTheTargetDoesNot() {
    bar(0, 100, 105, 99, 100);
    assertThat(play()).isInstanceOf(PaperResult.Open.class);
    bars.clear();
    bar(0, 100, 101, 97, 100);
    assertThat(closed().exitPrice()).isEqualByComparingTo("98");
  }

  @Test
  void theHorizonEndsItAtTheLastCloseWithin() {
    for (int hour = 0; hour < 6; hour++) {
      bar(hour, 100, 101, 99, hour == 5 ? 101 : 100);
    }
    assertThat(closed().reason()).isEqualTo(Reason.HORIZON);
    assertThat(closed().exitPrice()).isEqualByComparingTo("101");
    assertThat(closed().closedAt()).isEqualTo(NOON.plus(HOUR.multipliedBy(6)));
  }

  @Test
  void aShortIsMirrored() {
    direction = Direction.SHORT;
    stop = "102";
    target = "96";
    bar(0, 100, 101, 99, 100);
    bar(1, 103, 104, 95, 100);
    assertThat(closed().exitPrice()).isEqualByComparingTo("103");
    bars.set(1, new Candle(NOON.plus(HOUR), 99, 99, 95, 98, 1));
    assertThat(closed().reason()).isEqualTo(Reason.TARGET);
  }

  @Test
  void aStopOnTheWinningSideIsNoPlan() {
    stop = "101";
    assertThatThrownBy(this::plan).isInstanceOf(IllegalArgumentException.class);
  }

  private Closed closed() {
    return (Closed) play();
  }

  private PaperResult play() {
    return PaperTrade.play(plan(), candles());
  }

  private Candles candles() {
    return Candles.of("BTC-USD", HOUR, bars);
  }

  private PaperPlan plan() {
    return new PaperPlan(
        direction,
        new BigDecimal("100"),
        Optional.of(new BigDecimal(stop)),
        Optional.of(new BigDecimal(target)),
        BigDecimal.TEN,
        NOON,
        NOON.plus(HOUR.multipliedBy(2)),
        Duration.ofHours(6),
        new BigDecimal("0.001"));
  }

  private void bar(int hour, double open, double high, double low, double close) {
    bars.add(new Candle(NOON.plus(HOUR.multipliedBy(hour)), open, high, low, close, 1));
  }
}
