package tradingtwin.marketdata.binance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
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

class BinanceCandlesTest {
  private static final Instant MIDNIGHT = Instant.parse("2024-04-04T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private Instant now = Instant.parse("2024-06-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private ScriptedServer server;
  private BinanceCandles candles;

  @BeforeEach
  void open() throws IOException {
    server = new ScriptedServer();
    PatientHttp http =
        new PatientHttp(HttpPatience.standard(), wait -> {}, new SplittableRandom(1));
    candles = new BinanceCandles(server.url(), http, clock);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void readsKlinesAsTheyAreDocumentedAndSpellsThePairAsBinanceDoes() {
    server.says(
        200,
        """
        [[%d,"0.01634790","0.80000000","0.01575800","0.01577100","148976.11427815",%d,
          "2434.19055334",308,"1756.87402397","28.46694368","0"]]
        """
            .formatted(MIDNIGHT.toEpochMilli(), MIDNIGHT.toEpochMilli() + 3_599_999));

    assertThat(asked(hours(1)))
        .isEqualTo(
            new CandlesAnswer.Candles(
                java.util.List.of(
                    new Bar(MIDNIGHT, 0.0163479, 0.8, 0.015758, 0.015771, 148976.11427815))));
    URI uri = server.asked().getFirst();
    assertThat(uri.getPath()).isEqualTo("/api/v3/klines");
    assertThat(uri.getQuery())
        .contains("symbol=BTCUSDT", "interval=1h", "startTime=" + MIDNIGHT.toEpochMilli());
  }

  @Test
  void leavesOutTheBarThatIsStillFormingAndKeepsGaps() {
    now = MIDNIGHT.plus(Duration.ofMinutes(210));
    server.says(200, "[" + kline(0) + "," + kline(2) + "," + kline(3) + "]");

    assertThat(((CandlesAnswer.Candles) asked(hours(9))).bars())
        .extracting(Bar::start)
        .containsExactly(MIDNIGHT, MIDNIGHT.plus(HOUR.multipliedBy(2)));
  }

  @Test
  void asksForNoMoreThanAThousandBarsAtATime() {
    server.says(200, klines(0, 1_000)).says(200, klines(1_000, 1_200));

    assertThat(((CandlesAnswer.Candles) asked(hours(1_200))).bars()).hasSize(1_200);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void aPairThatItDoesNotKnowIsNoProductAndWhatIsNoPairIsNotAskedFor() {
    server.says(400, "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");

    assertThat(asked(hours(1))).isEqualTo(new CandlesAnswer.NoSuchProduct("BTC-USDT"));
    assertThat(
            candles.candles(
                new CandleQuery("AAPL", Granularity.ONE_HOUR, MIDNIGHT, MIDNIGHT.plus(HOUR))))
        .isEqualTo(new CandlesAnswer.NoSuchProduct("AAPL"));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aFilesOwnSpellingOfAPairIsAskedForAndADollarIsNoStablecoin() {
    server.says(200, "[" + kline(0) + "]").says(400, "{\"code\":-1121}");

    assertThat(asked(hour("BTCUSDT"))).isInstanceOf(CandlesAnswer.Candles.class);
    assertThat(asked(hour("BTC-USD"))).isEqualTo(new CandlesAnswer.NoSuchProduct("BTC-USD"));
    assertThat(asked(hour("GOOGL"))).isEqualTo(new CandlesAnswer.NoSuchProduct("GOOGL"));
    assertThat(server.asked())
        .extracting(URI::getQuery)
        .satisfiesExactly(
            first -> assertThat(first).contains("symbol=BTCUSDT&"),
            second -> assertThat(second).contains("symbol=BTCUSD&"));
  }

  private static CandleQuery hour(String symbol) {
    return new CandleQuery(symbol, Granularity.ONE_HOUR, MIDNIGHT, MIDNIGHT.plus(HOUR));
  }

  @Test
  void aBanAClosedCountryAndAWaitAreNotNoProduct() {
    server
        .says(418, "{\"code\":-1003}")
        .says(451, "not here")
        .says(429, "", Map.of("Retry-After", "600"))
        .says(200, "{\"unexpected\":true}");

    assertThat(wait(asked(hours(1)))).isEqualTo(Duration.ofMinutes(2));
    assertThat(wait(asked(hours(1)))).isEqualTo(HOUR);
    assertThat(wait(asked(hours(1)))).isEqualTo(Duration.ofMinutes(10));
    assertThat(asked(hours(1))).isInstanceOf(CandlesAnswer.Unavailable.class);
  }

  private static Duration wait(CandlesAnswer answer) {
    return ((CandlesAnswer.Unavailable) answer).retryAfter();
  }

  private CandlesAnswer asked(CandleQuery query) {
    return candles.candles(query);
  }

  private static CandleQuery hours(int count) {
    return new CandleQuery(
        "BTC-USDT", Granularity.ONE_HOUR, MIDNIGHT, MIDNIGHT.plus(HOUR.multipliedBy(count)));
  }

  private static String klines(int from, int to) {
    return LongStream.range(from, to)
        .mapToObj(BinanceCandlesTest::kline)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String kline(long hour) {
    long start = MIDNIGHT.plus(HOUR.multipliedBy(hour)).toEpochMilli();
    return "[%d,\"2\",\"3\",\"1\",\"2\",\"5\",%d,\"1\",1,\"1\",\"1\",\"0\"]"
        .formatted(start, start + 3_599_999);
  }
}
