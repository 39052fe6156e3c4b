package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;

class PresentRunUpTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private final Market market = Traders.market(2, 1500, 5);

  @Test
  void theLiveRunUpIsToTheBitTheOneThatTheRecordShowsLater() {
    BiasPolicies policies = BiasPolicies.DEFAULT;
    Ledger ledger =
        Ledger.of(Traders.portfolio(market, 1500, Traders.Habits.NONE, 6), policies.decisions());
    TraderRecord trader = new TraderRecord(ledger, market, "digest", policies, new Charts(market));
    List<RunUps.Entry> entries = RunUps.of(trader).entries();
    assertThat(entries).hasSizeGreaterThan(50);
    for (RunUps.Entry entry : entries) {
      Candles candles = market.candles(entry.decision().symbol()).orElseThrow();
      Direction direction = entry.decision().side() == Side.BUY ? Direction.LONG : Direction.SHORT;
      assertThat(
              PresentRunUp.percentile(
                  candles,
                  entry.decision().ts(),
                  direction,
                  ledger.roundTrips(),
                  policies.chasing(),
                  candles.granularity()))
          .hasValue(entry.percentile());
    }
  }

  @Test
  void tooFewBarsSayNothing() {
    Candles few = Traders.hourly("S-USD", 20, new SplittableRandom(1));
    Instant now = few.end(few.size() - 1);
    assertThat(at(few, now)).isEmpty();
  }

  @Test
  void barsThatEndedSayNothingOfNow() {
    Candles bars = Traders.hourly("S-USD", 400, new SplittableRandom(1));
    Instant end = bars.end(bars.size() - 1);
    assertThat(at(bars, end.plus(HOUR))).isPresent();
    assertThat(at(bars, end.plus(HOUR).plusMillis(1))).isEmpty();
  }

  private static OptionalDouble at(Candles bars, Instant now) {
    return PresentRunUp.percentile(
        bars, now, Direction.LONG, List.of(), ChasingPolicy.DEFAULT, HOUR);
  }
}
