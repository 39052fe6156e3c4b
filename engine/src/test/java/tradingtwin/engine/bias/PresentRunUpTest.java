package tradingtwin.engine.bias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.Side;

class PresentRunUpTest {
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
                  policies.chasing()))
          .hasValue(entry.percentile());
    }
  }

  @Test
  void tooFewBarsSayNothing() {
    Candles few = Traders.hourly("S-USD", 20, new SplittableRandom(1));
    Instant now = few.end(few.size() - 1);
    assertThat(PresentRunUp.percentile(few, now, Direction.LONG, List.of(), ChasingPolicy.DEFAULT))
        .isEmpty();
  }
}
