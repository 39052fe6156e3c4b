package tradingtwin.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.Register;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.signing.SigningKey;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.connections.CoinbaseSettings;
import tradingtwin.core.database.DatabaseSettings;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.embedded.postgres.Database;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;

/// The whole of core on a loopback port, and a caller that signs like edge.
public final class ServedCore implements AutoCloseable {
  private static final String SECRET = "a7".repeat(32);
  private static final SigningKey KEY = new SigningKey("edge-1", HexFormat.of().parseHex(SECRET));
  private static final String JSON = "application/json";

  public final JsonMapper json = ContractJson.tolerant();
  private final Database database = RunningCore.freshDatabase();
  private final ConfigurableApplicationContext core;
  private final HttpClient client = HttpClient.newHttpClient();

  private ServedCore(URI coinbase) {
    core =
        new SpringApplicationBuilder(CoreConfiguration.class)
            .properties(Map.of("spring.config.name", "core"))
            .run(settings(database.url(), coinbase));
  }

  public static ServedCore start(URI coinbase) {
    return new ServedCore(coinbase);
  }

  /// An answer as it came.
  public record Reply(int status, String type, String body, Map<String, List<String>> headers) {
    public String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  /// A call under way to being sent; each part may be spoiled before.
  public final class Call {
    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    private String signedPath;
    private byte[] body = new byte[0];
    private String user = "";
    private String nonce = UUID.randomUUID().toString();
    private Instant at = Instant.now();
    private boolean signed = true;

    private Call(String method, String path) {
      this.method = method;
      this.path = path;
      this.signedPath = path;
    }

    public Call as(SignedIn who) {
      this.user = who.account().userId();
      return with("Authorization", "Bearer " + who.token());
    }

    public Call user(String userId) {
      this.user = userId;
      return this;
    }

    public Call with(String header, String value) {
      headers.put(header, value);
      return this;
    }

    public Call body(Object record) {
      return body(JSON, json.writeValueAsBytes(record));
    }

    public Call body(String type, byte[] content) {
      this.body = content;
      return with("Content-Type", type);
    }

    public Call nonce(String text) {
      this.nonce = text;
      return this;
    }

    public Call at(Instant instant) {
      this.at = instant;
      return this;
    }

    public Call signedFor(String otherPath) {
      this.signedPath = otherPath;
      return this;
    }

    public Call unsigned() {
      this.signed = false;
      return this;
    }

    public Reply send() {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
              .method(
                  method,
                  body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      headers.forEach(request::header);
      if (signed) {
        CallSignature signature =
            CallSignature.of(
                new CallSignature.Call(method, signedPath, body, nonce, user), KEY, at);
        request
            .header(CallSignature.KEY_ID, signature.keyId())
            .header(CallSignature.TIMESTAMP, signature.timestamp())
            .header(CallSignature.SIGNATURE, signature.signature())
            .header(CallSignature.NONCE, nonce)
            .header(CallSignature.USER, user);
      }
      return reply(request.build());
    }
  }

  public Call call(String method, String path) {
    return new Call(method, path);
  }

  public Call get(String path) {
    return call("GET", path);
  }

  public SignedIn register(String email) {
    Reply reply =
        call("POST", "/internal/v1/auth/register")
            .body(new Register(email, "correct horse battery", "Europe/Berlin", null))
            .with("X-Client-Device", "Firefox on Linux")
            .send();
    if (reply.status() != 201) {
      throw new IllegalStateException(reply.toString());
    }
    return json.readValue(reply.body(), SignedIn.class);
  }

  public JsonNode json(Reply reply) {
    return json.readTree(reply.body());
  }

  public <T> T part(Class<T> type) {
    return core.getBean(type);
  }

  private Reply reply(HttpRequest request) {
    try {
      HttpResponse<String> answer =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      Map<String, List<String>> headers = new HashMap<>();
      answer
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
      return new Reply(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body(),
          headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String port() {
    return core.getEnvironment().getProperty("local.server.port");
  }

  private static String[] settings(String databaseUrl, URI base) {
    DatabaseSettings database = RunningCore.settings(databaseUrl);
    CoinbaseSettings coinbase = RunningCore.coinbase(base);
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", 0);
    settings.put("twin.core.database.url", database.url());
    settings.put("twin.core.database.owner-user", database.ownerUser());
    settings.put("twin.core.database.owner-password", database.ownerPassword());
    settings.put("twin.core.database.app-password", database.appPassword());
    settings.put("twin.core.database.signin-password", database.signinPassword());
    settings.put("twin.core.database.events-password", database.eventsPassword());
    settings.put("twin.core.redis.url", RealRedis.forTests().freshUrl());
    settings.put("twin.core.objects.folder", RunningCore.folder());
    settings.put("twin.core.sealing.key-id", RunningCore.SEALING.keyId());
    settings.put("twin.core.sealing.key-hex", RunningCore.SEALING.keyHex());
    settings.put("twin.core.tokens.rsa-jwk", RunningCore.TOKENS.rsaJwk());
    settings.put("twin.core.callers.keys[0].id", KEY.id());
    settings.put("twin.core.callers.keys[0].secret-hex", SECRET);
    settings.put("twin.core.coinbase.client-id", coinbase.clientId());
    settings.put("twin.core.coinbase.client-secret", coinbase.clientSecret());
    settings.put("twin.core.coinbase.redirect-uri", coinbase.redirectUri());
    settings.put("twin.core.coinbase.authorize-url", coinbase.authorizeUrl());
    settings.put("twin.core.coinbase.token-url", coinbase.tokenUrl());
    settings.put("twin.core.coinbase.revoke-url", coinbase.revokeUrl());
    settings.put("twin.core.coinbase.api-base", coinbase.apiBase());
    settings.put("twin.core.coinbase.sandbox", true);
    settings.put("twin.core.candles.sources[0]", base);
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    try {
      ToldFacts.requireFit(core.getBean(EventsDatabase.class), json);
    } finally {
      core.close();
      client.close();
      RealPostgres.forTests().drop(database);
    }
  }
}
