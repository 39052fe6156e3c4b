package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.FakeCore;
import tradingtwin.edge.fixture.FakeCore.Call;
import tradingtwin.edge.fixture.FakeCore.Reply;
import tradingtwin.edge.fixture.House;

/// What a request becomes on its way to core, and an answer on its way back.
class GatewayTest {
  private static House house;
  private static Browser trader;

  @BeforeAll
  static void open() {
    house = House.generous();
    trader = house.trader();
  }

  @AfterAll
  static void close() {
    assertThat(house.core.violations).isEmpty();
    house.close();
  }

  @Test
  void aRequestReachesCoreSignedAndNamed() {
    String forged = Ulid.next();
    HttpResponse<String> answer =
        trader.get(
            "/api/v1/trades?limit=5&symbol=BTC-USD",
            "X-User",
            forged,
            "X-Forwarded-For",
            "1.2.3.4",
            "User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36");
    Call call = house.core.calls.getLast();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(call.path()).isEqualTo("/internal/v1/trades?limit=5&symbol=BTC-USD");
    assertThat(call.user()).isEqualTo(trader.userId());
    assertThat(call.headers().get("authorization")).startsWith("Bearer eyJ");
    assertThat(call.headers().get("x-client-device")).isEqualTo("Chrome on Linux");
    assertThat(call.headers().get("x-client-ip-hash")).matches("[0-9a-f]{64}");
    assertThat(call.headers().get("x-request-id"))
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(call.headers()).doesNotContainKeys("cookie", "x-forwarded-for");
  }

  @Test
  void aJobIdWithColonsArrivesHoweverItWasEncoded() {
    trader.get("/api/v1/jobs/import%3A01ABC%3A2026-01-01T00%3A00%3A00Z%3A01DEF");
    assertThat(house.core.calls.getLast().path())
        .isEqualTo("/internal/v1/jobs/import:01ABC:2026-01-01T00:00:00Z:01DEF");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/jobs/%2e%2e",
    "/api/v1/streams/heads",
    "/api/v1/auth/renew",
    "/internal/v1/events",
    "/api/v1/nowhere",
    "/api/v1/",
    "/api",
    "/ws/other",
    "/.well-known/other",
    "/assets/missing.js",
    "/missing.png",
    "/WEB-INF/web.xml"
  })
  void whatIsNotADoorIsNotFound(String path) {
    int before = house.core.calls.size();
    problem(trader.get(path), 404, "not-found");
    assertThat(house.core.calls).hasSize(before);
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    HttpResponse<String> answer = trader.call("PUT", "/api/v1/auth/me", "{}");
    problem(answer, 405, "method");
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, PATCH");
    problem(trader.get("/api/v1/trades/import"), 405, "method");
    problem(trader.call("POST", "/", ""), 405, "method");
    problem(trader.call("OPTIONS", "/api/v1/trades", ""), 405, "method");
  }

  @Test
  void errorsNameTheFieldByItsPointerAndNeverItsValue() {
    HttpResponse<String> answer =
        house
            .browser()
            .post(
                "/api/v1/auth/register",
                "{\"email\":\"nobody\",\"password\":\"s3cret\",\"admin\":true,\"persona\":\"god\"}");
    problem(answer, 400, "validation");
    List<String> pointers = new ArrayList<>();
    Browser.json(answer).path("errors").forEach(e -> pointers.add(e.path("pointer").asString()));
    assertThat(pointers).containsExactly("/admin", "/email", "/password", "/persona");
    assertThat(answer.body()).doesNotContain("s3cret", "god");
    problem(
        house.browser().post("/api/v1/auth/login", "{\"email\":\"a@b.co\"}"), 400, "validation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''",
        "{",
        "[]",
        "null",
        "{\"email\":1} {}",
        "{\"email\":\"a@b.co\",\"email\":\"c@d.co\"}"
      })
  void whatIsNoObjectOfTheSchemaIsRefused(String body) {
    problem(house.browser().post("/api/v1/auth/login", body), 400, "validation");
  }

  @Test
  void theDeepestNestIsRefusedNotFollowed() {
    problem(house.browser().post("/api/v1/auth/login", "[".repeat(5000)), 400, "validation");
  }

  @Test
  void aBodyTooLargeIsRefused() {
    String body = "{\"email\":\"" + "x".repeat(70_000) + "\"}";
    problem(house.browser().post("/api/v1/auth/login", body), 413, "too-large");
  }

  @Test
  void anIdempotencyKeyIsRequiredWhereItIsAndPassedOn() {
    String body = "{\"connectionId\":\"" + Ulid.next() + "\"}";
    problem(trader.post("/api/v1/trades/import", body), 400, "idempotency-key-missing");
    problem(
        trader.post("/api/v1/trades/import", body, "Idempotency-Key", "with space inside"),
        400,
        "idempotency-key-malformed");
    problem(
        trader.post("/api/v1/trades/import", body, "Idempotency-Key", "k".repeat(256)),
        400,
        "idempotency-key-malformed");
    trader.post("/api/v1/trades/import", body, "Idempotency-Key", "\"quoted-1\"");
    assertThat(house.core.calls.getLast().headers()).containsEntry("idempotency-key", "quoted-1");
  }

  @Test
  void parametersThatTheRouteDoesNotKnowOrKnowsTwiceAreRefused() {
    problem(trader.get("/api/v1/trades?user=1"), 400, "validation");
    problem(trader.get("/api/v1/trades?limit=1&limit=2"), 400, "validation");
    problem(trader.get("/api/v1/jobs/..%2f..%2fstreams%2fheads"), 400, "validation");
  }

  @Test
  void coresWordsPassButItsRubbishDoesNot() {
    house.core.on(
        "GET /internal/v1/positions",
        c -> FakeCore.problem(503, "unavailable").with("Retry-After", "7"));
    HttpResponse<String> busy = trader.get("/api/v1/positions");
    problem(busy, 503, "unavailable");
    assertThat(busy.headers().firstValue("Retry-After")).contains("7");
    for (Reply rubbish :
        List.of(
            new Reply(500, "text/html", "<h1>java.lang.Secret</h1>", Map.of()),
            Reply.json(500, "{\"trace\":\"java.lang.Secret\"}"))) {
      house.core.on("GET /internal/v1/positions", c -> rubbish);
      HttpResponse<String> answer = trader.get("/api/v1/positions");
      problem(answer, 500, "internal");
      assertThat(answer.body()).doesNotContain("Secret");
    }
    house.core.on(
        "GET /internal/v1/positions", c -> new Reply(200, "text/html", "<p>hello</p>", Map.of()));
    problem(trader.get("/api/v1/positions"), 503, "unavailable");
    house.core.forget("GET /internal/v1/positions");
  }

  @Test
  void aCoreThatIsAwayIsUnavailableAndSaysSo() {
    house.core.down(true);
    problem(trader.get("/api/v1/positions"), 503, "unavailable");
    HttpResponse<String> ready = house.browser().get("/readyz");
    house.core.down(false);
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(house.browser().get("/healthz").statusCode()).isEqualTo(200);
    assertThat(house.browser().get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void aFileArrivesAsBareBytes() {
    HttpResponse<String> answer = upload("../../etc/fills 1.csv", "a,b\n1,2\n");
    assertThat(answer.statusCode()).isEqualTo(200);
    Call call = house.core.calls.getLast();
    assertThat(call.path())
        .isEqualTo(
            "/internal/v1/trades/import/csv?fileName=fills%201.csv&timezone=Europe%2FBerlin");
    assertThat(call.body()).isEqualTo("a,b\n1,2\n");
    assertThat(call.headers()).containsEntry("content-type", "application/octet-stream");
  }

  @Test
  void aFileTooLargeOrMissingIsRefused() {
    HttpResponse<String> large =
        upload("/api/v1/candles/own", "big.csv", "x".repeat(26 * 1024 * 1024));
    problem(large, 413, "too-large");
    assertThat(large.body()).contains("At most 25 MB are taken here.");
    problem(
        trader.post(
            "/api/v1/trades/import/csv",
            "rubbish",
            "Content-Type",
            "multipart/form-data; boundary=b"),
        400,
        "file-unreadable");
  }

  private static HttpResponse<String> upload(String name, String content) {
    return upload("/api/v1/trades/import/csv", name, content);
  }

  private static HttpResponse<String> upload(String path, String name, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"timezone\"\r\n\r\nEurope/Berlin\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/csv\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    return trader.post(path, body, "Content-Type", "multipart/form-data; boundary=b");
  }

  @Test
  void aBrokersConsentComesBackToOurOwnPage() {
    String callback = "/api/v1/brokers/coinbase/callback?code=c&state=12345678";
    house.core.on(
        "POST /internal/v1/brokers/coinbase/callback",
        c -> Reply.json(200, "{\"location\":\"/connections?connected=coinbase\"}"));
    assertThat(location(callback)).isEqualTo("/connections?connected=coinbase");
    assertThat(house.core.calls.getLast().body()).contains("\"state\":\"12345678\"");
    house.core.on(
        "POST /internal/v1/brokers/coinbase/callback",
        c -> Reply.json(200, "{\"location\":\"https://evil.example/\"}"));
    assertThat(location(callback)).isEqualTo("/connections?failed=internal");
    house.core.on(
        "POST /internal/v1/brokers/coinbase/callback", c -> FakeCore.problem(403, "forbidden"));
    assertThat(location(callback)).isEqualTo("/connections?failed=forbidden");
  }

  private static String location(String path) {
    HttpResponse<String> answer = trader.get(path, "Sec-Fetch-Site", "cross-site");
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/",
    "HEAD,/",
    "GET,/habits/deep/link",
    "GET,/assets/app-1a2b3c.js",
    "GET,/api/v1/auth/me",
    "HEAD,/api/v1/auth/me",
    "GET,/api/v1/nowhere",
    "HEAD,/api/v1/nowhere",
    "GET,/missing.png",
    "GET,/openapi.json",
    "GET,/healthz",
    "GET,/.well-known/jwks.json",
    "PUT,/api/v1/trades"
  })
  void everyAnswerCarriesTheHeaders(String method, String path) {
    HttpResponse<String> answer = trader.call(method, path, "");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'", "trusted-types 'none'")
        .doesNotContain("unsafe");
    for (String name :
        List.of(
            "Permissions-Policy",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy")) {
      assertThat(answer.headers().firstValue(name)).as(name).isPresent();
    }
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    if (path.startsWith("/api")) {
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void theApplicationAnswersItsOwnAddresses() {
    assertThat(trader.get("/").body()).contains("<title>Trading Twin</title>");
    HttpResponse<String> deep = trader.get("/connections?connected=coinbase");
    assertThat(deep.statusCode()).isEqualTo(200);
    assertThat(deep.body()).contains("<title>Trading Twin</title>");
    assertThat(deep.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(trader.get("/assets/app-1a2b3c.js").headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
  }

  @Test
  void whatTheServerItselfRefusesIsAProblemToo() throws IOException {
    for (String line :
        List.of(
            "GET /<script> HTTP/1.1", "GET / HTTP/1.1\r\nX: " + "a".repeat(20_000), "NONSENSE")) {
      String answer = raw(line + "\r\nHost: localhost\r\n\r\n");
      assertThat(answer).contains("application/problem+json").doesNotContain("<html", "tomcat");
      assertThat(answer).contains("Content-Security-Policy");
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", house.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theDescriptionNamesEveryDoorAndLeavesNoReferenceOpen() {
    HttpResponse<String> answer = house.browser().get("/openapi.json");
    JsonNode document = Browser.json(answer);
    assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    assertThat(document.at("/paths/~1api~1v1~1trades~1import/post/requestBody").isObject())
        .isTrue();
    List<String> open = new ArrayList<>();
    document
        .findValuesAsString("$ref")
        .forEach(
            r -> {
              String name = r.replace("#/components/schemas/", "");
              if (!document.path("components").path("schemas").has(name)) {
                open.add(r);
              }
            });
    assertThat(open).isEmpty();
    assertThat(document.path("paths").size()).isGreaterThan(30);
  }

  private static void problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Browser.json(answer);
    assertThat(problem.path("type").asString()).isEqualTo("urn:tradingtwin:problem:" + code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    for (String member : List.of("title", "detail", "instance")) {
      assertThat(problem.path(member).asString()).as(member).isNotBlank();
    }
    assertThat(answer.body()).doesNotContain("Exception", "java.", "tradingtwin.edge");
  }
}
