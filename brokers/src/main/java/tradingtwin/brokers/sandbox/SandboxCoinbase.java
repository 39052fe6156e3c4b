package tradingtwin.brokers.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;

/// A pretend Coinbase that listens on the loopback interface until it is closed.
///
/// It is reached over HTTP only, with the paths of the real one: `/oauth2/{auth,token,revoke}`,
/// `/v2/user/auth`, `/api/v3/brokerage/…`.
public final class SandboxCoinbase implements AutoCloseable {

  private static final Instant FIRST_TRADE = Instant.parse("2024-01-01T00:00:00Z");

  private final HttpServer server;
  private final ExecutorService threads;
  private final LoginDesk login;
  private final ApiDesk api;

  private SandboxCoinbase(HttpServer server, LoginDesk login, ApiDesk api) {
    this.server = server;
    this.login = login;
    this.api = api;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
  }

  /// Starts listening.
  ///
  /// @throws IOException when the port is taken
  public static SandboxCoinbase start(SandboxSettings settings, InstantSource clock)
      throws IOException {
    DemoCandles demo = new DemoCandles();
    Grants grants = new Grants(new GrantFile(settings.folder()), clock);
    FillShelf fills =
        new FillShelf(
            PretendTrader.year(bars(demo, "BTC-USD"), bars(demo, "ETH-USD"), FIRST_TRADE));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
    SandboxCoinbase sandbox =
        new SandboxCoinbase(
            server,
            new LoginDesk(settings, grants, clock),
            new ApiDesk(grants, fills, new CandleShelf(demo), new Busyness(settings.busyEvery())));
    server.setExecutor(sandbox.threads);
    server.createContext("/", sandbox::serve);
    server.start();
    return sandbox;
  }

  private static List<Bar> bars(DemoCandles demo, String product) {
    CandleQuery all =
        new CandleQuery(product, Granularity.FOUR_HOUR, DemoCandles.FIRST, DemoCandles.END);
    return demo.candles(all) instanceof CandlesAnswer.Candles known ? known.bars() : List.of();
  }

  /// Scheme, host and port, without a path.
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answerOrFailure(Question.of(exchange)));
    }
  }

  private Answer answerOrFailure(Question question) {
    try {
      return answer(question);
    } catch (RuntimeException e) {
      System.getLogger("tradingtwin.sandbox").log(System.Logger.Level.ERROR, "failed", e);
      return Answer.refusal(500, "INTERNAL", "The sandbox failed.");
    }
  }

  private Answer answer(Question question) {
    if (!question.host().matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
      return Answer.text(421, "Misdirected request");
    }
    return switch (question.method() + " " + question.path()) {
      case "GET /oauth2/auth" -> login.ask(question);
      case "POST /oauth2/auth" -> login.decide(question);
      case "POST /oauth2/token" -> login.token(question);
      case "POST /oauth2/revoke" -> login.revoke(question);
      case "GET /sandbox.css" -> new Answer(200, "text/css", ConsentPage.STYLE, Map.of());
      default -> api.answer(question);
    };
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
