package tradingtwin.marketdata.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.ScriptedServer;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

class CoinbaseCandlesTest {

  private static final Instant MIDNIGHT = Instant.parse("2024-04-04T00:00:00Z");
  private Instant now = Instant.parse("2024-06-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private ScriptedServer server;
  private CoinbaseCandles candles;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    PatientHttp http =
        new PatientHttp(HttpPatience.standard(), wait -> {}, new SplittableRandom(1));
    candles = new CoinbaseCandles(server.url(), http, clock);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void turnsTheNewestFirstAnswerRound() {
    server.says(200, newestFirst(MIDNIGHT, 3));

    assertThat(bars(hours(3)).bars())
        .extracting(Bar::start)
        .containsExactly(MIDNIGHT, MIDNIGHT.plusSeconds(3600), MIDNIGHT.plusSeconds(7200));
  }

  @Test
  void toleratesASpanWithoutTrades() {
    server.says(
        200, "{\"candles\":[" + candle(MIDNIGHT.plusSeconds(7200)) + "," + candle(MIDNIGHT) + "]}");

    assertThat(bars(hours(3)).bars()).hasSize(2);
  }

  @Test
  void leavesOutTheBarThatIsStillForming() {
    now = MIDNIGHT.plus(Duration.ofMinutes(150));
    server.says(200, newestFirst(MIDNIGHT, 3));

    assertThat(bars(hours(3)).bars()).hasSize(2);
  }

  @Test
  void asksForNoMoreThan350BarsAtATime() {
    server.says(200, newestFirst(MIDNIGHT, 350));
    server.says(200, newestFirst(MIDNIGHT.plus(Duration.ofHours(350)), 350));
    server.says(200, newestFirst(MIDNIGHT.plus(Duration.ofHours(700)), 1));

    assertThat(bars(hours(701)).bars()).hasSize(701);
    assertThat(server.asked()).hasSize(3);
    assertThat(server.asked().getFirst().getQuery())
        .isEqualTo("start=1712188800&end=1713448799&granularity=ONE_HOUR&limit=350");
  }

  @Test
  void asksNothingAboutTheFuture() {
    now = MIDNIGHT.minusSeconds(1);

    assertThat(bars(hours(3)).bars()).isEmpty();
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void knowsAProductThatDoesNotExist() {
    server.says(404, "{\"error\":\"NOT_FOUND\",\"message\":\"valid product_id is required\"}");

    assertThat(candles.candles(hours(3))).isEqualTo(new CandlesAnswer.NoSuchProduct("BTC-USD"));
  }

  @Test
  void isUnavailableWhenTheAnswerIsNoJson() {
    server.says(200, "<html>maintenance</html>");

    assertThat(candles.candles(hours(3))).isInstanceOf(CandlesAnswer.Unavailable.class);
  }

  private CandlesAnswer.Candles bars(CandleQuery query) {
    return (CandlesAnswer.Candles) candles.candles(query);
  }

  private static CandleQuery hours(int hours) {
    return new CandleQuery(
        "BTC-USD", Granularity.ONE_HOUR, MIDNIGHT, MIDNIGHT.plus(Duration.ofHours(hours)));
  }

  private static String newestFirst(Instant first, int count) {
    return LongStream.range(0, count)
        .mapToObj(i -> candle(first.plus(Duration.ofHours(count - 1 - i))))
        .collect(Collectors.joining(",", "{\"candles\":[", "]}"));
  }

  private static String candle(Instant start) {
    return """
        {"start":"%d","low":"9","high":"12","open":"10","close":"11","volume":"5.5"}"""
        .formatted(start.getEpochSecond());
  }
}
