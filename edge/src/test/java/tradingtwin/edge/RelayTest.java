package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.Eventually;
import tradingtwin.edge.fixture.House;
import tradingtwin.edge.fixture.Listener;

/// Events from a real Redis on real wires, through whatever happens.
class RelayTest {
  private static House house;

  @BeforeAll
  static void open() {
    house = House.generous();
  }

  @AfterAll
  static void close() {
    assertThat(house.core.violations).isEmpty();
    house.close();
  }

  private static void happen(String user, int times) {
    for (int i = 0; i < times; i++) {
      String event = house.core.commit(user);
      house.redis.publish(user, house.core.head(user), event);
    }
  }

  private static void heard(Listener listener, long from, long to) {
    List<Long> expected = LongStream.rangeClosed(from, to).boxed().toList();
    Eventually.holds(() -> listener.seqs.size() >= expected.size() || listener.closed != 0);
    assertThat(listener.seqs).isEqualTo(expected);
  }

  @Test
  void bothWiresTellTheSameEvents() {
    Browser browser = house.trader();
    try (Listener socket = Listener.socket(browser, "");
        Listener sse = Listener.sse(browser, "")) {
      happen(browser.userId(), 20);
      heard(socket, 1, 20);
      heard(sse, 1, 20);
      assertThat(sse.events).isEqualTo(socket.events);
      Eventually.holds(() -> sse.ids.size() == 20);
      assertThat(sse.ids.getLast()).isEqualTo(house.core.eventId(browser.userId(), 20));
      assertThat(socket.frames.getFirst()).contains("stream.hello", "\"head\":0");
      assertThat(sse.frames.getFirst()).contains("stream.hello");
    }
  }

  @Test
  void aClientGoesOnWhereItStoppedAndTheHeaderWins() {
    Browser browser = house.trader();
    String user = browser.userId();
    happen(user, 130);
    String at100 = house.core.eventId(user, 100);
    try (Listener socket = Listener.socket(browser, "?lastEventId=" + at100);
        Listener sse =
            Listener.sse(
                browser,
                "?lastEventID=" + house.core.eventId(user, 5),
                "Last-Event-ID",
                house.core.eventId(user, 128))) {
      heard(socket, 101, 130);
      heard(sse, 129, 130);
    }
  }

  @Test
  void rubbishAsACursorIsAReset() {
    Browser browser = house.trader();
    for (String cursor : List.of("rubbish", Ulid.next(), "%00%0d%0a")) {
      try (Listener socket = Listener.socket(browser, "?lastEventId=" + cursor)) {
        Eventually.holds(() -> socket.frames.stream().anyMatch(f -> f.contains("stream.reset")));
      }
    }
  }

  @Test
  void anEventBetweenSubscribingAndReplayingArrivesOnce() {
    Browser browser = house.trader();
    String user = browser.userId();
    happen(user, 3);
    house.core.beforeReplay(() -> happen(user, 2));
    try (Listener socket =
        Listener.socket(browser, "?lastEventId=" + house.core.eventId(user, 1))) {
      heard(socket, 2, 5);
      happen(user, 1);
      heard(socket, 2, 6);
    }
  }

  @Test
  void anEventThatRedisLostIsFetched() {
    Browser browser = house.trader();
    String user = browser.userId();
    try (Listener socket = Listener.socket(browser, "")) {
      happen(user, 2);
      house.core.commit(user);
      happen(user, 1);
      heard(socket, 1, 4);
    }
  }

  @Test
  void anEmptiedRedisIsSurvived() {
    Browser browser = house.trader();
    String user = browser.userId();
    try (Listener socket = Listener.socket(browser, "")) {
      happen(user, 3);
      heard(socket, 1, 3);
      house.core.commit(user);
      house.redis.flush();
      String fifth = house.core.commit(user);
      house.redis.publishAs("1-1", user, 5, fifth);
      heard(socket, 1, 5);
      happen(user, 3);
      heard(socket, 1, 8);
    }
  }

  @Test
  void withoutRedisEventsComeFromCore() {
    Browser browser = house.trader();
    String user = browser.userId();
    try (Listener socket = Listener.socket(browser, "");
        Listener sse = Listener.sse(browser, "")) {
      happen(user, 2);
      heard(socket, 1, 2);
      house.redis.die();
      try {
        house.core.commit(user);
        house.core.commit(user);
        heard(socket, 1, 4);
        heard(sse, 1, 4);
      } finally {
        house.redis.comeBack();
      }
      Eventually.holds(
          () -> {
            String ready = house.browser().get("/readyz").body();
            return ready.contains("\"up\"") && !ready.contains("degraded");
          });
      happen(user, 2);
      heard(socket, 1, 6);
    }
  }

  @Test
  void aRevokedSessionEndsItsStreamsWithinTheNextLook() {
    Browser revoked = house.trader();
    Browser other = house.trader();
    try (Listener socket = Listener.socket(revoked, "");
        Listener sse = Listener.sse(revoked, "");
        Listener stays = Listener.socket(other, "")) {
      house.core.end(revoked.sessionId());
      house.time.pass(Duration.ofSeconds(4));
      Eventually.holds(() -> socket.closed == 4401 && sse.closed == 200);
      assertThat(stays.closed).isZero();
    }
    try (Listener again = Listener.socket(revoked, "")) {
      Eventually.holds(() -> again.closed == 4401);
    }
  }

  @Test
  void aStreamOutlivesItsToken() {
    house.core.tokensLive(Duration.ofMinutes(15));
    Browser browser = house.trader();
    String user = browser.userId();
    try (Listener socket = Listener.socket(browser, "")) {
      house.time.pass(Duration.ofMinutes(20));
      house.core.commit(user);
      happen(user, 1);
      heard(socket, 1, 2);
    }
  }

  @Test
  void eightTabsHearTheSame() {
    Browser browser = house.trader();
    List<Listener> tabs =
        IntStream.range(0, 8).mapToObj(i -> Listener.socket(browser, "")).toList();
    happen(browser.userId(), 50);
    tabs.forEach(tab -> heard(tab, 1, 50));
    tabs.forEach(Listener::close);
  }

  @Test
  void theTwentyFirstStreamIsRefused() {
    Browser browser = house.trader();
    List<Listener> tabs =
        IntStream.range(0, 20).mapToObj(i -> Listener.socket(browser, "")).toList();
    try (Listener sse = Listener.sse(browser, "")) {
      assertThat(sse.closed).isEqualTo(429);
    }
    handshakeRefused(browser, Browser.ORIGIN, 429);
    tabs.forEach(Listener::close);
  }

  @Test
  void nobodyHearsAnother() {
    Browser one = house.trader();
    Browser two = house.trader();
    try (Listener first = Listener.socket(one, "");
        Listener second = Listener.sse(two, "")) {
      happen(one.userId(), 10);
      happen(two.userId(), 10);
      heard(first, 1, 10);
      heard(second, 1, 10);
      assertThat(first.events).allMatch(e -> e.contains(one.userId()));
      assertThat(second.events).allMatch(e -> e.contains(two.userId()));
    }
  }

  @Test
  void aHeartbeatComesWithTheHead() {
    Browser browser = house.trader();
    try (Listener socket = Listener.socket(browser, "")) {
      happen(browser.userId(), 2);
      heard(socket, 1, 2);
      house.time.pass(Duration.ofSeconds(15));
      Eventually.holds(
          () -> socket.frames.stream().anyMatch(f -> f.matches(".*heartbeat.*\"head\":2.*")));
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsNobodyUp() {
    Browser browser = house.trader();
    String user = browser.userId();
    try (Listener deaf = Listener.deafSocket(browser);
        Listener good = Listener.socket(browser, "")) {
      for (int told = 100; told <= 3000; told += 100) {
        happen(user, 100);
        heard(good, 1, told);
      }
      assertThat(deaf.events).isEmpty();
    }
  }

  @Test
  void aForeignPageOrAStrangerOpensNoStream() {
    Browser browser = house.trader();
    handshakeRefused(browser, "http://localhost:9999", 403);
    handshakeRefused(browser, null, 403);
    handshakeRefused(house.browser(), Browser.ORIGIN, 401);
    try (Listener sse = Listener.sse(browser, "", "Sec-Fetch-Site", "cross-site")) {
      assertThat(sse.closed).isEqualTo(403);
    }
    assertThat(browser.get("/ws/coach", "Origin", Browser.ORIGIN).statusCode()).isEqualTo(400);
  }

  private static void handshakeRefused(Browser browser, String origin, int status) {
    var builder = Browser.CLIENT.newWebSocketBuilder();
    if (!browser.cookieLine().isEmpty()) {
      builder.header("Cookie", browser.cookieLine());
    }
    if (origin != null) {
      builder.header("Origin", origin);
    }
    var uri = java.net.URI.create(browser.uri("/ws/coach").toString().replace("http", "ws"));
    assertThatThrownBy(
            () -> builder.buildAsync(uri, new java.net.http.WebSocket.Listener() {}).join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(status));
  }
}
