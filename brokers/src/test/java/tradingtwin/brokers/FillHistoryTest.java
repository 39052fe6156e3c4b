package tradingtwin.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillHistoryTest {

  @Test
  void aCursorSeenTwiceEndsTheReading() {
    FetchFills turning = query -> new FillsAnswer.Page(List.of(), List.of(), List.of(), "again");

    assertThat(new FillHistory(turning).readSince(Instant.EPOCH, page -> {}))
        .isEqualTo(
            new FillHistory.Outcome.Stopped(
                new BrokerFailure.Malformed("the broker sent the same cursor twice"), 2, 0));
  }

  @Test
  void aFailureOnTheWayKeepsThePagesBefore() {
    BrokerFailure busy = new BrokerFailure.RateLimited(Duration.ofSeconds(30));
    FetchFills tiring =
        query ->
            query.cursor() == null
                ? new FillsAnswer.Page(List.of(), List.of(), List.of(), "next")
                : new FillsAnswer.Failed(busy);

    assertThat(new FillHistory(tiring).readSince(Instant.EPOCH, page -> {}))
        .isEqualTo(new FillHistory.Outcome.Stopped(busy, 1, 0));
  }
}
