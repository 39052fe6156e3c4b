package tradingtwin.brokers.coinbase;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.Adjustment;
import tradingtwin.brokers.BrokerFailure;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.FillQuery;
import tradingtwin.brokers.FillsAnswer;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;

class CoinbaseFillsClientTest {

  private static final String FILL =
      """
      {"entry_id":"e-%s","trade_id":"t-1","order_id":"o-1","trade_time":"2021-05-31T09:59:59Z",
       "trade_type":"%s","price":"10000.00","size":"%s","commission":"1.25","product_id":"%s",
       "sequence_timestamp":"2021-05-31T09:58:59Z","liquidity_indicator":"MAKER",
       "size_in_quote":%s,"side":"BUY"}""";

  private final AtomicReference<String> asked = new AtomicReference<>("");
  private HttpServer server;
  private int status = 200;
  private String body = "";

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.compareAndSet("", exchange.getRequestURI().getQuery());
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aFillIsReadWithItsAlias() {
    BrokerFill fill =
        pageOf(FILL.formatted("1", "FILL", "0.001", "BTC-USD", "false")).fills().getFirst();

    assertThat(fill.extId()).isEqualTo("e-1");
    assertThat(fill.aliases()).containsExactly("t-1:BTC-USD");
    assertThat(fill.feeCurrency()).isEqualTo("USD");
  }

  @Test
  void aSizeInDollarsBecomesAQuantity() {
    FillsAnswer.Page page = pageOf(FILL.formatted("1", "FILL", "50", "BTC-USD", "true"));

    assertThat(page.fills().getFirst().qty()).isEqualByComparingTo(new BigDecimal("0.005"));
  }

  @Test
  void whatIsNoRegularFillIsAnAdjustment() {
    FillsAnswer.Page page = pageOf(FILL.formatted("9", "REVERSAL", "1", "BTC-USD", "false"));

    assertThat(page.fills()).isEmpty();
    assertThat(page.adjustments())
        .singleElement()
        .extracting(Adjustment::kind)
        .isEqualTo("REVERSAL");
  }

  @Test
  void anUnreadableEntryStopsNoOther() {
    FillsAnswer.Page page =
        pageOf(
            FILL.formatted("1", "FILL", "lots", "BTC-USD", "false")
                + ","
                + FILL.formatted("2", "FILL", "1", "ADA-PERP-INTX", "false"));

    assertThat(page.unreadable()).containsExactly("Coinbase's entry e-1 cannot be read.");
    assertThat(page.fills()).singleElement().extracting(BrokerFill::feeCurrency).isEqualTo("USDC");
  }

  @Test
  void aDatedFutureCountsContractsAndIsLeftOutWithAReason() {
    FillsAnswer.Page page = pageOf(FILL.formatted("3", "FILL", "1", "BIT-26APR24-CDE", "false"));

    assertThat(page.fills()).isEmpty();
    assertThat(page.unreadable()).singleElement().asString().contains("counts contracts");
  }

  @Test
  void aReadingBeginsADayEarlierThanAsked() {
    pageOf("");

    assertThat(asked.get()).contains("start_sequence_timestamp=2024-01-01T00:00:00Z");
  }

  @Test
  void aRefusalInPlainTextIsUnderstood() {
    status = 401;
    body = "Unauthorized";

    assertThat(answer()).isEqualTo(new FillsAnswer.Failed(new BrokerFailure.Expired()));
  }

  @Test
  void nonsenseIsMalformed() {
    body = "<html>";

    assertThat(answer())
        .isEqualTo(
            new FillsAnswer.Failed(new BrokerFailure.Malformed("Coinbase sent no list of fills")));
  }

  private FillsAnswer.Page pageOf(String entries) {
    body = "{\"fills\":[" + entries + "],\"cursor\":\"\"}";
    return (FillsAnswer.Page) answer();
  }

  private FillsAnswer answer() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    PatientHttp http = new PatientHttp(HttpPatience.standard(), w -> {}, new SplittableRandom(1));
    CoinbaseAccess access = new CoinbaseAccess.Consent(new AccessToken("token"));
    return new CoinbaseFillsClient(
            CoinbaseEndpoints.allUnder(base), http, () -> Instant.EPOCH, access)
        .page(FillQuery.since(Instant.parse("2024-01-02T00:00:00Z")));
  }
}
