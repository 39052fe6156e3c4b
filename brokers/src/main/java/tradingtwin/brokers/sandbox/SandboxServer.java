package tradingtwin.brokers.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// HTTP on a loopback port, until it is closed. Also sends badly, when asked to.
final class SandboxServer implements AutoCloseable {

  /// What goes out, and how.
  record Outgoing(Answer answer, @Nullable SandboxTrouble trouble) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Function<Question, Outgoing> answers;

  SandboxServer(int port, Function<Question, Outgoing> answers) throws IOException {
    this.answers = answers;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Question question = Question.of(exchange);
      if (!question.host().matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?")) {
        send(exchange, Answer.text(421, "Misdirected request"), null);
        return;
      }
      Outgoing outgoing = answer(question);
      send(exchange, outgoing.answer(), outgoing.trouble());
    }
  }

  private Outgoing answer(Question question) {
    try {
      return answers.apply(question);
    } catch (RuntimeException e) {
      System.getLogger("tradingtwin.sandbox").log(System.Logger.Level.ERROR, "failed", e);
      return new Outgoing(Answer.refusal(500, "INTERNAL", "The sandbox failed."), null);
    }
  }

  private void send(HttpExchange exchange, Answer answer, @Nullable SandboxTrouble trouble)
      throws IOException {
    if (trouble instanceof SandboxTrouble.Silent) {
      untilClosed();
    }
    if (trouble instanceof SandboxTrouble.Silent || trouble instanceof SandboxTrouble.Dropped) {
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      write(exchange.getResponseBody(), body, trouble);
    }
  }

  private void write(OutputStream to, byte[] body, @Nullable SandboxTrouble trouble)
      throws IOException {
    int half = body.length / 2;
    to.write(body, 0, half);
    switch (trouble) {
      case SandboxTrouble.Stalled _ -> {
        to.flush();
        untilClosed();
        return;
      }
      case SandboxTrouble.Slow slow -> {
        to.flush();
        pause(slow.pause());
      }
      case null, default -> {}
    }
    to.write(body, half, body.length - half);
  }

  private void untilClosed() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
