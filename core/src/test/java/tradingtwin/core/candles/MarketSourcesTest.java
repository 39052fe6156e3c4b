package tradingtwin.core.candles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.core.candles.CandleSettings.BinancePrices;
import tradingtwin.core.candles.CandleSettings.VendorPrices;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FirstThatKnows;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.MarketSource;
import tradingtwin.marketdata.http.HttpPatience;
import tradingtwin.marketdata.http.PatientHttp;
import tradingtwin.marketdata.shared.Shelf;

/// A server that answers as Coinbase, as a test tells it to, as Binance and as Twelve Data.
class MarketSourcesTest {
  private static final Instant START = Instant.parse("2024-04-04T00:00:00Z");
  private static final String NOT_FOUND = "{\"error\":\"NOT_FOUND\"}";
  private static final String COINBASE =
      "{\"candles\":[{\"start\":\"%d\",\"open\":\"2\",\"high\":\"3\",\"low\":\"1\",\"close\":\"2\",\"volume\":\"5\"}]}"
          .formatted(START.getEpochSecond());
  private static final String BINANCE =
      "[[%d,\"2\",\"3\",\"1\",\"2\",\"5\"]]".formatted(START.toEpochMilli());

  private static final String VENDOR =
      """
      {"meta":{"symbol":"BTC/USDT"},"status":"ok","values":[
        {"datetime":"2024-04-04 00:00:00","open":"2","high":"3","low":"1","close":"2","volume":"5"}]}
      """;

  private HttpServer server;
  private boolean vendor;
  private Duration binanceWait = Duration.ZERO;
  private int coinbaseStatus = 404;
  private String coinbase = NOT_FOUND;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean first = path.startsWith("/api/v3/brokerage");
          String said = first ? coinbase : path.equals("/time_series") ? VENDOR : BINANCE;
          byte[] body = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(first ? coinbaseStatus : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void coinbaseIsAskedBeforeBinanceAndTheAnswerSaysWhoGaveIt() {
    coinbaseStatus = 200;
    coinbase = COINBASE;

    assertThat(asked(true)).isEqualTo(oneBarFrom(MarketSource.COINBASE));
  }

  @Test
  void aRefusalAndAnOutageFallThroughToTheNext() {
    assertThat(asked(true)).as("unknown there").isEqualTo(oneBarFrom(MarketSource.BINANCE));
    coinbaseStatus = 503;
    assertThat(asked(true)).as("away").isEqualTo(oneBarFrom(MarketSource.BINANCE));
  }

  @Test
  void binanceIsNotAskedUnlessAnOperatorTurnedItOn() {
    assertThat(asked(false)).isEqualTo(new CandlesAnswer.NoSuchProduct("BTC-USDT"));
    coinbaseStatus = 503;
    assertThat(asked(false)).isInstanceOf(CandlesAnswer.Unavailable.class);
  }

  @Test
  void theVendorIsAskedLastAndOnlyWithAKey() {
    vendor = true;
    assertThat(asked(true)).isEqualTo(oneBarFrom(MarketSource.BINANCE));
    assertThat(asked(false)).isEqualTo(oneBarFrom(MarketSource.TWELVE_DATA));

    VendorPrices keyless = new VendorPrices("http://localhost:1", true, " ", null);
    MarketSources sources = sources(new CandleSettings(null, null, null, keyless));
    assertThatThrownBy(sources::inOrder).hasMessageContaining("no key");
    assertThat(vendor("http://localhost:1")).asString().doesNotContain("secret");
  }

  @Test
  void whereFillsNeedWhatBinanceAllowsTheNextOneIsAsked() {
    binanceWait = Duration.ofSeconds(30);
    assertThat(asked(true)).isInstanceOf(CandlesAnswer.Unavailable.class);
    vendor = true;
    assertThat(asked(true)).isEqualTo(oneBarFrom(MarketSource.TWELVE_DATA));
  }

  private VendorPrices vendor(String base) {
    return new VendorPrices(base, vendor, "secret", null);
  }

  private CandlesAnswer asked(boolean binance) {
    String base = "http://localhost:" + server.getAddress().getPort();
    CandleSettings settings =
        new CandleSettings(null, List.of(base), new BinancePrices(base, binance), vendor(base));
    return new FirstThatKnows(sources(settings).inOrder())
        .candles(
            new CandleQuery("BTC-USDT", Granularity.ONE_HOUR, START, START.plusSeconds(3_600)));
  }

  private MarketSources sources(CandleSettings settings) {
    SplittableRandom random = new SplittableRandom(1);
    return new MarketSources(
        settings,
        new PatientHttp(HttpPatience.standard(), wait -> {}, random),
        new Sharing(new ForgetfulShelf(), wait -> {}, random, () -> START.plusSeconds(86_400)),
        new MarketSources.Budgets(new SpentBudget(binanceWait), Optional::empty));
  }

  /// A memory that keeps nothing.
  private static final class ForgetfulShelf implements Shelf {
    @Override
    public Optional<String> get(String key) {
      return Optional.empty();
    }

    @Override
    public void put(String key, String text, Duration keep) {}

    @Override
    public boolean lock(String key, String token, Duration longest) {
      return true;
    }

    @Override
    public void unlock(String key, String token) {}
  }

  /// A budget in which there is a share again after that time.
  private record SpentBudget(Duration waiting) implements WeightBudget {
    @Override
    public Duration take(int weight, int limit) {
      return waiting;
    }

    @Override
    public void used(int weight) {}

    @Override
    public void closed(Duration length) {}
  }

  private static CandlesAnswer oneBarFrom(MarketSource source) {
    return new CandlesAnswer.Candles(List.of(new Bar(START, 2, 3, 1, 2, 5)), source);
  }
}
