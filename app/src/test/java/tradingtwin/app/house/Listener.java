package tradingtwin.app.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;

/// A trader who listens to the event stream as a browser does: a stream that breaks is opened
/// again behind the last event that came.
final class Listener implements AutoCloseable {
  private static final JsonMapper JSON = ContractJson.tolerant();
  private static final String PLAN =
      """
      {"symbol":"BTC-USD","direction":"LONG","timeframe":"4h",
       "plan":{"entry":"64000","stop":"63000","target":"66000","setup":"range break"},
       "risk":{"size":"0.05","riskAmount":"50"},"context":{"checklist":[]}}""";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI house;
  private final Map<String, String> cookies = new TreeMap<>();
  private final List<String> decided = new CopyOnWriteArrayList<>();
  private final Thread ears = Thread.ofVirtual().unstarted(this::listen);
  private volatile boolean connected;
  private volatile boolean closed;
  private String last = "";

  Listener(URI house) throws IOException, InterruptedException {
    this.house = house;
    String body =
        "{\"email\":\"%s@example.org\",\"password\":\"three quiet rivers\"}"
            .formatted(UUID.randomUUID());
    HttpResponse<String> answer = told("/auth/register", body);
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    ears.start();
    TakenApart.until("the stream is open", () -> connected);
  }

  /// Declares a plan; the answer is its id.
  String declares() throws IOException, InterruptedException {
    return JSON.readTree(told("/pretrade-intents", PLAN).body()).path("intentId").asString();
  }

  /// How often a verdict on that plan came over the stream.
  long verdicts(String intentId) {
    return decided.stream().filter(intentId::equals).count();
  }

  void awaitVerdict(String intentId) {
    TakenApart.until("the verdict arrives", () -> verdicts(intentId) > 0);
  }

  private void listen() {
    while (!closed) {
      try {
        HttpRequest.Builder stream = request("/stream").GET();
        if (!last.isEmpty()) {
          stream.header("Last-Event-ID", last);
        }
        HttpResponse<InputStream> answer =
            client.send(stream.build(), BodyHandlers.ofInputStream());
        connected = answer.statusCode() == 200;
        read(answer.body());
      } catch (IOException e) {
        LockSupport.parkNanos(50_000_000);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void read(InputStream stream) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String type = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("id: ")) {
        last = line.substring("id: ".length());
      } else if (line.startsWith("event: ")) {
        type = line.substring("event: ".length());
      } else if (line.startsWith("data: ") && type.equals("pretrade.decision.returned")) {
        decided.add(
            JSON.readTree(line.substring("data: ".length()))
                .at("/payload/decision/intentId")
                .asString());
      }
    }
  }

  private HttpResponse<String> told(String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(house.resolve("/api/v1" + path)).header("Origin", house.toString());
    if (!cookies.isEmpty()) {
      request
          .header("X-CSRF-Token", cookies.getOrDefault("csrf_token", ""))
          .header(
              "Cookie",
              cookies.entrySet().stream()
                  .map(each -> each.getKey() + "=" + each.getValue())
                  .collect(Collectors.joining("; ")));
    }
    return request;
  }

  @Override
  public void close() {
    closed = true;
    ears.interrupt();
    client.shutdownNow();
  }
}
