package tradingtwin.marketdata.twelvedata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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

/// Answers in the shape of the public documentation, with numbers of our own.
class TwelveDataCandlesTest {
  private static final String STOCK =
      """
      {"meta":{"symbol":"AAPL","interval":"%s","currency":"USD","exchange_timezone":"America/New_York",
        "exchange":"NASDAQ","mic_code":"XNGS","type":"Common Stock"},
       "values":[%s],"status":"ok"}
      """;

  private Instant now = Instant.parse("2024-04-01T12:00:20Z");
  private final InstantSource clock = () -> now;
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
  void theExchangesOwnTimeIsReadInWinterAndInSummer() {
    server.says(
        200,
        STOCK.formatted(
            "1h", value("2024-03-11 09:30:00", 12) + "," + value("2024-03-08 15:30:00", 11)));

    assertThat(bars(asked("AAPL", Granularity.ONE_HOUR, "2024-03-08T00:00:00Z", 5)))
        .extracting(Bar::start)
        .containsExactly(
            Instant.parse("2024-03-08T20:30:00Z"), Instant.parse("2024-03-11T13:30:00Z"));
    URI uri = server.asked().getFirst();
    assertThat(uri.getPath()).isEqualTo("/time_series");
    assertThat(uri.getQuery())
        .contains("symbol=AAPL&", "interval=1h&", "start_date=2024-03-07T00:00:00&")
        .contains("end_date=2024-03-14T00:00:00&", "adjust=none")
        .doesNotContain("secret");
  }

  @Test
  void aDayBeginsAtTheExchangesMidnight() {
    server.says(
        200, STOCK.formatted("1day", value("2024-03-11", 12) + "," + value("2024-03-08", 11)));

    List<Bar> bars = bars(asked("AAPL", Granularity.ONE_DAY, "2024-03-01T00:00:00Z", 20));

    assertThat(bars)
        .containsExactly(
            new Bar(Instant.parse("2024-03-08T05:00:00Z"), 11, 13, 10, 12, 1_000),
            new Bar(Instant.parse("2024-03-11T04:00:00Z"), 12, 14, 11, 13, 1_000));
  }

  @Test
  void anHourThatAClockRepeatsIsTwoHours() {
    now = Instant.parse("2024-12-01T00:00:00Z");
    server.says(
        200,
        STOCK.formatted(
            "1h",
            value("2024-11-03 02:00:00", 13)
                + ","
                + value("2024-11-03 01:00:00", 12)
                + ","
                + value("2024-11-03 01:00:00", 11)));

    assertThat(bars(asked("AAPL", Granularity.ONE_HOUR, "2024-11-03T00:00:00Z", 1)))
        .extracting(Bar::start)
        .containsExactly(
            Instant.parse("2024-11-03T05:00:00Z"),
            Instant.parse("2024-11-03T06:00:00Z"),
            Instant.parse("2024-11-03T07:00:00Z"));
  }

  @Test
  void aPairHasNoExchangeAndNoVolumeAndTheBarThatIsStillFormingIsLeftOut() {
    now = Instant.parse("2024-03-08T10:30:00Z");
    server.says(
        200,
        """
        {"meta":{"symbol":"EUR/USD","interval":"1h","currency_base":"Euro","type":"Physical Currency"},
         "values":[
          {"datetime":"2024-03-08 10:00:00","open":"1.1","high":"1.2","low":"1.0","close":"1.1"},
          {"datetime":"2024-03-08 09:00:00","open":"1.1","high":"1.2","low":"1.0","close":"1.1"}],
         "status":"ok"}
        """);

    assertThat(bars(asked("EUR-USD", Granularity.ONE_HOUR, "2024-03-08T00:00:00Z", 1)))
        .containsExactly(new Bar(Instant.parse("2024-03-08T09:00:00Z"), 1.1, 1.2, 1.0, 1.1, 0));
    assertThat(server.asked().getFirst().getQuery()).contains("symbol=EUR/USD&");
  }

  @Test
  void aRefusalIsReadFromTheBodyWhateverTheStatusSays() {
    server
        .says(200, refusal(404, "**symbol** or **figi** parameter is missing or invalid"))
        .says(404, refusal(404, "**symbol** is missing or invalid"))
        .says(200, refusal(400, "No data is available on the specified dates"))
        .says(401, refusal(401, "**apikey** parameter is incorrect or not specified"))
        .says(200, refusal(429, "You have run out of API credits for the current minute"))
        .says(200, refusal(429, "You have run out of API credits for the day"))
        .says(200, "<html>");

    CandlesAnswer unknown = new CandlesAnswer.NoSuchProduct("AAPL");
    assertThat(asked()).isEqualTo(unknown);
    assertThat(asked()).isEqualTo(unknown);
    assertThat(asked()).isEqualTo(new CandlesAnswer.Candles(List.of()));
    assertThat(wait(asked())).isEqualTo(Duration.ofHours(1));
    assertThat(wait(asked())).as("the rest of this minute").isEqualTo(Duration.ofSeconds(40));
    assertThat(wait(asked())).isEqualTo(Duration.ofHours(1));
    assertThat(wait(asked())).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aBusyServerIsLeftAloneForTheRestOfTheMinute() {
    for (int i = 0; i < HttpPatience.standard().attempts(); i++) {
      server.says(429, refusal(429, "too many"));
    }

    assertThat(wait(asked())).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void noMoreIsAskedInAMinuteThanTheKeyIsGoodFor() {
    server.says(200, STOCK.formatted("1h", "")).says(200, STOCK.formatted("1h", ""));
    TwelveDataCandles two = candles(2);

    assertThat(bars(asked(two))).isEmpty();
    assertThat(bars(asked(two))).isEmpty();
    assertThat(wait(asked(two))).isEqualTo(Duration.ofSeconds(40));
    assertThat(server.asked()).hasSize(2);

    now = now.plusSeconds(40);
    server.says(200, STOCK.formatted("1h", ""));
    assertThat(bars(asked(two))).isEmpty();
  }

  @Test
  void aLongSpanIsAskedForInParts() {
    now = Instant.parse("2024-04-04T00:00:00Z");
    for (int i = 0; i < 3; i++) {
      server.says(200, STOCK.formatted("1min", ""), Map.of());
    }

    assertThat(bars(asked("AAPL", Granularity.ONE_MINUTE, "2024-04-01T00:00:00Z", 3))).isEmpty();
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void whatItDoesNotTellIsNotAskedFor() {
    assertThat(asked("AAPL", Granularity.SIX_HOUR, "2024-03-08T00:00:00Z", 5))
        .isInstanceOf(CandlesAnswer.NoSuchProduct.class);
    assertThat(asked("BTC-PERP-INTX", Granularity.ONE_HOUR, "2024-03-08T00:00:00Z", 5))
        .isInstanceOf(CandlesAnswer.NoSuchProduct.class);
    assertThat(server.asked()).isEmpty();
  }

  private CandlesAnswer asked() {
    return asked(candles(100));
  }

  private CandlesAnswer asked(TwelveDataCandles candles) {
    Instant from = Instant.parse("2024-03-08T00:00:00Z");
    return candles.candles(
        new CandleQuery("AAPL", Granularity.ONE_HOUR, from, from.plusSeconds(86_400)));
  }

  private CandlesAnswer asked(String symbol, Granularity length, String from, int days) {
    Instant start = Instant.parse(from);
    return candles(100)
        .candles(new CandleQuery(symbol, length, start, start.plus(Duration.ofDays(days))));
  }

  private TwelveDataCandles candles(int callsAMinute) {
    PatientHttp http =
        new PatientHttp(HttpPatience.standard(), wait -> {}, new SplittableRandom(1));
    return new TwelveDataCandles(
        server.url(),
        "secret",
        http,
        clock,
        TwelveDataPolicy.of(callsAMinute),
        CallBudget.aMinute(callsAMinute, clock));
  }

  private static List<Bar> bars(CandlesAnswer answer) {
    return ((CandlesAnswer.Candles) answer).bars();
  }

  private static Duration wait(CandlesAnswer answer) {
    return ((CandlesAnswer.Unavailable) answer).retryAfter();
  }

  private static String refusal(int code, String message) {
    return "{\"code\":%d,\"message\":\"%s\",\"status\":\"error\"}".formatted(code, message);
  }

  private static String value(String datetime, int open) {
    return """
    {"datetime":"%s","open":"%d.00000","high":"%d","low":"%d","close":"%d","volume":"1000"}\
    """
        .formatted(datetime, open, open + 2, open - 1, open + 1);
  }
}
