package tradingtwin.workers.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.workers.scoring.CandleWindowPolicy;

/// Prices are asked for and not waited for.
class BarsAtHandTest {
  private static final Set<String> BTC = Set.of("BTC-USD");

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Deque<CandleQuery> asked = new ArrayDeque<>();
  private Instant now = Instant.parse("2025-03-05T13:00:00Z");
  private boolean away;
  private final BarsAtHand bars =
      new BarsAtHand(this::answer, CandleWindowPolicy.DEFAULT, () -> now, waiting::add);

  @Test
  void aSlowSourceAnswersTheNextQuestion() {
    bars.ask(BTC);
    assertThat(bars.market(BTC).bySymbol()).isEmpty();
    sourceAnswers();

    assertThat(bars.market(BTC).bySymbol()).containsOnlyKeys("BTC-USD");
  }

  @Test
  void barsAreAtHandWhenTheSourceHasAnsweredAndUntilTheNextBar() {
    assertThat(bars.areAtHand(BTC)).isFalse();
    bars.ask(BTC);
    assertThat(bars.areAtHand(BTC)).isFalse();
    sourceAnswers();
    assertThat(bars.areAtHand(BTC)).isTrue();
    now = now.plus(Duration.ofHours(4));

    assertThat(bars.areAtHand(BTC)).isFalse();
    assertThat(bars.areAtHand(Set.of("AAPL"))).isTrue();
  }

  @Test
  void barsAreAskedForOnceABarAndOnlyClosedOnes() {
    bars.ask(BTC);
    sourceAnswers();
    bars.ask(BTC);
    assertThat(waiting).isEmpty();
    assertThat(asked.getLast().until()).isEqualTo("2025-03-05T12:00:00Z");
    now = now.plus(Duration.ofHours(4));

    bars.ask(BTC);
    assertThat(waiting).hasSize(1);
  }

  @Test
  void aSourceThatDoesNotKnowIsAskedAgainAfterAWhile() {
    away = true;
    bars.ask(BTC);
    sourceAnswers();
    bars.ask(BTC);
    assertThat(waiting).isEmpty();
    now = now.plus(Duration.ofSeconds(30));
    away = false;
    bars.ask(BTC);
    sourceAnswers();

    assertThat(bars.market(BTC).bySymbol()).containsOnlyKeys("BTC-USD");
  }

  @Test
  void aSymbolWithoutAMarketIsNotAskedFor() {
    bars.ask(Set.of("AAPL"));
    assertThat(waiting).isEmpty();
  }

  private void sourceAnswers() {
    while (!waiting.isEmpty()) {
      waiting.pop().run();
    }
  }

  private CandlesAnswer answer(CandleQuery query) {
    asked.add(query);
    return away
        ? new CandlesAnswer.Unavailable("away", Duration.ZERO)
        : new CandlesAnswer.Candles(
            List.of(new Bar(query.until().minus(Duration.ofHours(4)), 1, 2, 1, 2, 10)));
  }
}
