package tradingtwin.coach;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.embedded.redis.RealRedis;

/// The coach on a random loopback port with a real Redis, and a part that calls it.
public final class RunningCoach implements AutoCloseable {
  private static final String SECRET = "ab".repeat(32);
  static final SigningKey KEY = new SigningKey("workers-1", HexFormat.of().parseHex(SECRET));

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningCoach(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static RunningCoach start(String... more) {
    return startOn(RealRedis.forTests().freshUrl(), more);
  }

  public static RunningCoach startOn(String redisUrl, String... more) {
    Stream<String> own =
        Stream.of(
            "spring.config.name=coach",
            "server.port=0",
            "twin.coach.redis-url=" + redisUrl,
            "twin.coach.callers[0].id=workers-1",
            "twin.coach.callers[0].secret=" + SECRET,
            "twin.coach.callers[1].id=workers-2",
            "twin.coach.callers[1].secret=" + "cd".repeat(32));
    String[] arguments =
        Stream.concat(own, Stream.of(more)).map(each -> "--" + each).toArray(String[]::new);
    return new RunningCoach(new SpringApplicationBuilder(CoachConfiguration.class).run(arguments));
  }

  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  public HttpResponse<String> post(String path, String json) throws Exception {
    return post(path, json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  public HttpResponse<String> post(String path, byte[] body, String type) throws Exception {
    CallSignature signature =
        CallSignature.of(CallSignature.Call.of("POST", path, body), KEY, Instant.now());
    return send(signed(path, body, signature).header("Content-Type", type));
  }

  public HttpRequest.Builder signed(String path, byte[] body, CallSignature signature) {
    return request(path)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .header(CallSignature.KEY_ID, signature.keyId())
        .header(CallSignature.TIMESTAMP, signature.timestamp())
        .header(CallSignature.SIGNATURE, signature.signature());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }
}
