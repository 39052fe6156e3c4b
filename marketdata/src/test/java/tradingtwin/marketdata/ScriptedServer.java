package tradingtwin.marketdata;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// A server on the loopback interface that says, one after the other, what a test tells it to.
public final class ScriptedServer implements AutoCloseable {

  private record Saying(int status, String body, Map<String, String> headers) {}

  private final HttpServer server;
  private final Deque<Saying> script = new ArrayDeque<>();
  private final List<URI> asked = Collections.synchronizedList(new ArrayList<>());

  public ScriptedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI());
          exchange.getRequestBody().readAllBytes();
          Saying saying =
              script.isEmpty() ? new Saying(500, "nothing left to say", Map.of()) : script.poll();
          byte[] body = saying.body().getBytes(StandardCharsets.UTF_8);
          saying.headers().forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(saying.status(), body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public ScriptedServer says(int status, String body) {
    return says(status, body, Map.of());
  }

  public ScriptedServer says(int status, String body, Map<String, String> headers) {
    script.add(new Saying(status, body, headers));
    return this;
  }

  public List<URI> asked() {
    return List.copyOf(asked);
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
