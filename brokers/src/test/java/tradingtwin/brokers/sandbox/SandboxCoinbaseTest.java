package tradingtwin.brokers.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.coinbase.CoinbaseCandles;
import tradingtwin.marketdata.demo.DemoCandles;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

class SandboxCoinbaseTest {

  private static final Instant NOW = Instant.parse("2025-01-10T12:00:00Z");
  private static final String BACK = "http://localhost:8080/back";
  private static final String GOOD =
      "/oauth2/auth?response_type=code&client_id=twin&redirect_uri=http://localhost:8080/back"
          + "&state=12345678&code_challenge_method=S256&scope=wallet:user:read"
          + "&code_challenge=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  @TempDir Path folder;
  private final SandboxVisit browser = new SandboxVisit();
  private SandboxCoinbase sandbox;

  @BeforeEach
  void open() throws IOException {
    sandbox =
        SandboxCoinbase.start(
            new SandboxSettings(
                0, "Trading <Twin>", "twin", "hush", Set.of(URI.create(BACK)), folder, 5),
            () -> NOW);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void theConsentPageNamesTheAppAndTheScopesInWords() {
    HttpResponse<String> page = get(GOOD);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Allow Trading &lt;Twin&gt;?", "See your name and which products are traded")
        .doesNotContain("<script", "style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .contains("form-action 'self' http://localhost:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "state=12345678, state=1234567",
    "S256, plain",
    "response_type=code, response_type=token",
    "code_challenge=AAAA, code_challenge=short"
  })
  void aCarelessRequestGoesBackWithAnError(String careful, String careless) {
    HttpResponse<String> answer = get(GOOD.replace(careful, careless));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith(BACK + "?state=")
        .contains("error=invalid_request");
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080/back, localhost:8080/back/../evil",
    "localhost:8080/back, evil.example/back",
    "client_id=twin, client_id=other"
  })
  void nobodyIsSentToAnAddressThatIsNotRegistered(String registered, String other) {
    HttpResponse<String> answer = get(GOOD.replace(registered, other));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
  }

  @Test
  void aDecisionFromAnotherBrowserCountsForNothing() {
    String csrf = get(GOOD).body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> answer =
        browser.post(sandbox.url(), "csrf=" + csrf + "&decision=allow", "sandbox_consent=stolen");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void servesCandlesToTheSameClientAsTheRealOneThroughABusyHour() {
    PatientHttp http = new PatientHttp(HttpPatience.standard(), w -> {}, new SplittableRandom(1));
    CandleQuery whole =
        new CandleQuery("ETH-USD", Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);

    CandlesAnswer served = new CoinbaseCandles(sandbox.url(), http, () -> NOW).candles(whole);

    assertThat(served).isEqualTo(new DemoCandles().candles(whole));
  }

  @Test
  void knowsNoOtherProducts() {
    PatientHttp http = new PatientHttp(HttpPatience.standard(), w -> {}, new SplittableRandom(1));
    CandleQuery doge =
        new CandleQuery("DOGE-USD", Granularity.ONE_DAY, DemoCandles.FIRST, DemoCandles.END);

    assertThat(new CoinbaseCandles(sandbox.url(), http, () -> NOW).candles(doge))
        .isEqualTo(new CandlesAnswer.NoSuchProduct("DOGE-USD"));
  }

  @Test
  void tellsAStrangerNothing() {
    for (String path :
        List.of(
            "/v2/user/auth",
            "/api/v3/brokerage/accounts",
            "/api/v3/brokerage/orders/historical/fills",
            "/api/v3/brokerage/products/BTC-USD/candles")) {
      assertThat(get(path).statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> get(String path) {
    return browser.open(sandbox.url().resolve(path));
  }
}
