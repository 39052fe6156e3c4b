package tradingtwin.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeveralSourcesTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final CandleQuery QUERY =
      new CandleQuery("BTC-USD", Granularity.ONE_HOUR, START, START.plusSeconds(3600));
  private static final CandlesAnswer KNOWN =
      new CandlesAnswer.Candles(List.of(new Bar(START, 1, 2, 1, 2, 3)));
  private static final CandlesAnswer STRANGER = new CandlesAnswer.NoSuchProduct("BTC-USD");
  private static final CandlesAnswer LATER =
      new CandlesAnswer.Unavailable("asleep", Duration.ofSeconds(1));

  @Test
  void theFirstThatKnowsAnswers() {
    assertThat(asking(STRANGER, LATER, KNOWN)).isEqualTo(KNOWN);
  }

  @Test
  void aSleepingSourceMightHaveKnown() {
    assertThat(asking(LATER, STRANGER)).isEqualTo(LATER);
  }

  @Test
  void noSourceAtAllKnowsNothing() {
    assertThat(asking()).isEqualTo(STRANGER);
  }

  @Test
  void thePastIsAskedForOnce() {
    AtomicInteger asked = new AtomicInteger();
    FetchCandles counting =
        query -> {
          asked.incrementAndGet();
          return KNOWN;
        };
    RememberedCandles remembered =
        new RememberedCandles(counting, () -> START.plus(Duration.ofDays(9)), 10);

    assertThat(remembered.candles(QUERY)).isEqualTo(remembered.candles(QUERY));
    assertThat(asked).hasValue(1);
  }

  @Test
  void thePresentIsAskedForAgain() {
    AtomicInteger asked = new AtomicInteger();
    FetchCandles counting =
        query -> {
          asked.incrementAndGet();
          return KNOWN;
        };
    RememberedCandles remembered =
        new RememberedCandles(counting, () -> START.plusSeconds(3600), 10);

    remembered.candles(QUERY);
    remembered.candles(QUERY);
    assertThat(asked).hasValue(2);
  }

  private static CandlesAnswer asking(CandlesAnswer... answers) {
    List<FetchCandles> sources =
        List.of(answers).stream().<FetchCandles>map(a -> query -> a).toList();
    return new FirstThatKnows(sources).candles(QUERY);
  }
}
