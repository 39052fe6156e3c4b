package tradingtwin.bench.gate;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A registered trader with a session, as a browser has one.
final class Visitor {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "----the-file-of-a-visitor";

  private final HttpClient client;
  private final URI house;
  private final Map<String, String> cookies = new TreeMap<>();

  /// Somebody new.
  Visitor(HttpClient client, URI house, String email) throws IOException, InterruptedException {
    this.client = client;
    this.house = house;
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\",\"persona\":\"crypto\"}"
            .formatted(email, UUID.randomUUID());
    HttpResponse<String> answer = told(json("POST", "/auth/register", body));
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
  }

  /// States the money in the first account.
  void stateEquity(String amount) throws IOException, InterruptedException {
    JsonNode accounts = JSON.readTree(told(request("/accounts").GET().build()).body());
    String account = accounts.path("accounts").path(0).path("accountId").asString();
    String body = "{\"declaredEquity\":\"%s\",\"currency\":\"USD\"}".formatted(amount);
    HttpResponse<String> _ = told(json("PATCH", "/accounts/" + account, body));
  }

  /// Brings a file of fills and waits until it is stored.
  void bring(String csv) throws IOException, InterruptedException {
    HttpRequest upload =
        request("/trades/import/csv")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(multipart(csv)))
            .build();
    String importId = JSON.readTree(told(upload).body()).path("importId").asString();
    String confirm = "/trades/import/csv/" + importId + "/confirm";
    String jobId = JSON.readTree(told(json("POST", confirm, "{}")).body()).path("jobId").asString();
    JsonNode job;
    do {
      Thread.sleep(100);
      job = JSON.readTree(told(request("/jobs/" + jobId).GET().build()).body());
    } while (List.of("QUEUED", "RUNNING").contains(job.path("state").asString()));
    if (!"DONE".equals(job.path("state").asString())) {
      throw new IOException("the fills were not stored: " + job);
    }
  }

  private static String multipart(String csv) {
    return String.join(
        "\r\n",
        "--" + BOUNDARY,
        "Content-Disposition: form-data; name=\"file\"; filename=\"fills.csv\"",
        "Content-Type: text/csv",
        "",
        csv,
        "--" + BOUNDARY + "--",
        "");
  }

  /// Opens the stream and hands on what comes, until the client closes.
  void listen(Arrivals arrivals) throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    Thread.ofVirtual()
        .name("stream")
        .start(
            () -> {
              try {
                HttpRequest stream = request("/stream").GET().build();
                HttpResponse<InputStream> answer =
                    client.send(stream, BodyHandlers.ofInputStream());
                open.countDown();
                read(answer.body(), arrivals);
              } catch (IOException e) {
                // The house or the client went away; what is missing then counts as lost.
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    open.await();
  }

  static void read(InputStream stream, Arrivals arrivals) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    String type = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        type = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        arrivals.take(type, line, System.nanoTime());
      }
    }
  }

  /// Sends a plan; the answer is what the house said, whatever it was.
  CompletableFuture<HttpResponse<String>> declare(String plan) {
    return client.sendAsync(json("POST", "/pretrade-intents", plan), BodyHandlers.ofString());
  }

  /// The id in the answer to a plan.
  static String intentId(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("intentId").asString();
  }

  private HttpRequest json(String method, String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .method(method, BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
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

  private HttpResponse<String> told(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(
          request.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
