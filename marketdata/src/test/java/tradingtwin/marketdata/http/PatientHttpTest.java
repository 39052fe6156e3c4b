package tradingtwin.marketdata.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.marketdata.ScriptedServer;

class PatientHttpTest {

  private final List<Duration> waits = new ArrayList<>();
  private final HttpPatience patience =
      new HttpPatience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          4,
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          1_000);
  private final PatientHttp http = new PatientHttp(patience, waits::add, new SplittableRandom(1));
  private ScriptedServer server;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    server.says(429, "", Map.of("Retry-After", "7")).says(200, "ok");

    assertThat(get()).isEqualTo(new Reply.Answered(200, "ok"));
    assertThat(waits)
        .singleElement()
        .satisfies(w -> assertThat(w).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8)));
  }

  @Test
  void waitsLongerEachTimeAndThenGivesUp() {
    server.says(503, "").says(503, "").says(503, "").says(503, "").says(200, "too late");

    assertThat(get()).isEqualTo(new Reply.Unreachable("the server failed with 503"));
    assertThat(waits).hasSize(3).isSorted();
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void reportsAServerThatWantsTooLongAWaitInsteadOfWaiting() {
    server.says(429, "", Map.of("Retry-After", "3600"));

    assertThat(get()).isEqualTo(new Reply.Busy(Duration.ofHours(1)));
    assertThat(waits).isEmpty();
  }

  @Test
  void followsNoRedirect() throws IOException {
    try (ScriptedServer elsewhere = new ScriptedServer()) {
      server.says(302, "", Map.of("Location", elsewhere.url().toString()));

      assertThat(get()).isEqualTo(new Reply.Answered(302, ""));
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void refusesAnAnswerThatIsTooLarge() {
    server.says(200, "x".repeat(1_001));

    assertThat(get()).isEqualTo(new Reply.Unreachable("the answer is too large"));
  }

  @Test
  void neverPostsTwiceAfterAServerError() {
    server.says(500, "").says(200, "a second token");

    assertThat(http.postForm(server.url(), Map.of("a", "b"), Map.of()))
        .isInstanceOf(Reply.Unreachable.class);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void saysSoWhenNobodyListens() {
    server.close();

    assertThat(get()).isEqualTo(new Reply.Unreachable("no connection"));
    assertThat(waits).hasSize(3);
  }

  private Reply get() {
    URI uri = server.url();
    return http.get(uri, Map.of());
  }
}
