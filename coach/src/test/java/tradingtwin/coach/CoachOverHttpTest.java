package tradingtwin.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.coach.wording.Spoken;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.Problem.FieldError;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.signing.CallSignature;
import tradingtwin.contracts.views.Indicators;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;

class CoachOverHttpTest {
  private static final JsonMapper JSON = ContractJson.strict();
  private static final SchemaCatalogue SCHEMAS = new SchemaCatalogue();
  private static RunningCoach coach;

  @BeforeAll
  static void start() {
    coach = RunningCoach.start("twin.coach.body-limit=8MB");
  }

  @AfterAll
  static void stop() {
    coach.close();
  }

  @Test
  void findingsAndTagsComeBackInLintedWordsInTheOrderAsked() throws Exception {
    ReflectRequest request =
        new ReflectRequest(
            "Europe/Berlin",
            List.of(
                Spoken.finding(Label.DISPOSITION, FindingState.FOUND),
                Spoken.finding(Label.REVENGE, FindingState.INSUFFICIENT)),
            List.of(new ReflectRequest.Tag(Spoken.tag(Label.REVENGE), Spoken.trade("ETH-USD"))));
    HttpResponse<String> answer = coach.post("/v1/nlg/reflect", JSON.writeValueAsString(request));
    assertThat(answer.statusCode()).isEqualTo(200);
    fits("views/wordings.json", answer);
    Wordings wordings = JSON.readValue(answer.body(), Wordings.class);
    assertThat(wordings.findings())
        .extracting(Wordings.Wording::title)
        .containsExactly("Selling winners, keeping losers", "Revenge trading");
    assertThat(wordings.tags().getFirst().narrative()).startsWith("On 12 March 2024 I entered");
  }

  @Test
  void costsAreWordedWhereTheyAreAsked() throws Exception {
    String asked =
        """
        {"timeZone":"UTC","findings":[],"tags":[],"costs":[{"label":"FOMO","state":"INSUFFICIENT",
         "currency":"USD","decisions":7,"neededDecisions":20,"days":5,"neededDays":10,
         "method":"skip","notes":[]}]}
        """;
    HttpResponse<String> answer = coach.post("/v1/nlg/reflect", asked);
    fits("views/wordings.json", answer);
    assertThat(JSON.readValue(answer.body(), Wordings.class).costs())
        .singleElement()
        .extracting(Wordings.Wording::narrative)
        .asString()
        .startsWith("Not enough data to say what a fear of missing out cost me");
  }

  @Test
  void indicatorsAreNullUntilTheyAreDefined() throws Exception {
    HttpResponse<String> answer =
        coach.post(
            "/v1/indicators",
            """
            {"bars":[{"t":0,"o":1,"h":2,"l":1,"c":2,"v":5},{"t":60,"o":2,"h":4,"l":2,"c":4,"v":5}],
             "indicators":[{"kind":"SMA","length":2},{"kind":"BB","length":2},
                           {"kind":"RSI","length":5}]}""");
    assertThat(answer.statusCode()).isEqualTo(200);
    fits("views/indicators.json", answer);
    Indicators indicators = JSON.readValue(answer.body(), Indicators.class);
    assertThat(indicators.series())
        .extracting(Indicators.Serie::name)
        .containsExactly("SMA", "BB_MIDDLE", "BB_UPPER", "BB_LOWER", "RSI");
    assertThat(indicators.series().getFirst().values()).containsExactly(null, 3.0);
    assertThat(indicators.series().getLast().values()).containsExactly(null, null);
  }

  @Test
  void fillsAreScoredAndTheSameRequestGetsTheSameBytes() throws Exception {
    String request = JSON.writeValueAsString(Book.random(7, 400, 300));
    HttpResponse<String> answer = coach.post("/v1/bias/score", request);
    assertThat(answer.statusCode()).isEqualTo(200);
    fits("views/bias-report.json", answer);
    JsonNode report = JSON.readTree(answer.body());
    assertThat(report.get("findings")).hasSize(13);
    assertThat(report.get("decisions").asInt()).isPositive();
    String again = JSON.writeValueAsString(Book.random(7, 400, 300));
    // Another path to the same route makes another signature within the same second.
    assertThat(coach.post("/v1/bias/score?again", again).body()).isEqualTo(answer.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/bias/score | {\"fills\":[]} | /candles",
        "/v1/bias/score | {\"fills\":[{}],\"candles\":[]} | /fills/0/id",
        "/v1/bias/score | {\"fills\":[],\"candles\":[],\"more\":1} | /more",
        "/v1/bias/score | [] | ''",
        "/v1/indicators | {\"bars\":[{\"t\":0,\"o\":1,\"h\":1,\"l\":1,\"c\":1,\"v\":\"1\"}],\"indicators\":[]} | /bars/0/v",
        "/v1/indicators | {\"bars\":[],\"indicators\":[{\"kind\":\"MACD\",\"length\":9}]} | /indicators/0/kind",
        "/v1/indicators | {\"bars\":[{\"t\":0,\"o\":9,\"h\":1,\"l\":1,\"c\":1,\"v\":1}],\"indicators\":[]} | /bars/0",
        "/v1/indicators | {\"bars\":[{\"t\":0,\"o\":1,\"h\":1e999,\"l\":1,\"c\":1,\"v\":1}],\"indicators\":[]} | /bars/0/h",
        "/v1/indicators | {\"bars\":[{\"t\":9,\"o\":1,\"h\":1,\"l\":1,\"c\":1,\"v\":1},{\"t\":9,\"o\":1,\"h\":1,\"l\":1,\"c\":1,\"v\":1}],\"indicators\":[]} | /bars/1/t",
        "/v1/nlg/reflect | {\"timeZone\":\"Mars/Base\",\"findings\":[],\"tags\":[]} | /timeZone"
      })
  void whatDoesNotFitIsNamedByItsPointer(String path, String body, String pointer)
      throws Exception {
    Problem problem = problem(coach.post(path, body), 400, "validation");
    assertThat(problem.errors()).extracting(FieldError::pointer).contains(pointer);
  }

  @Test
  void fillsThatMakeNoSenseAreNamedByTheirPointer() throws Exception {
    String fill =
        """
        {"id":"a","account":"x","symbol":"A","side":"BUY","qty":"%s","price":"1","fee":"0",
         "feeCurrency":"USD","ts":"%s","tsPrecision":"SECOND"}""";
    String fills =
        String.join(
            ",",
            fill.formatted("1", "2024-01-01T00:00:00Z"),
            fill.formatted("0", "1200-01-01T00:00:00Z"));
    Problem problem =
        problem(
            coach.post("/v1/bias/score", "{\"candles\":[],\"fills\":[" + fills + "]}"),
            400,
            "validation");
    assertThat(problem.errors())
        .extracting(FieldError::pointer)
        .containsExactly("/fills/1/id", "/fills/1/qty", "/fills/1/ts");
  }

  @Test
  void aBodyThatIsNoJsonIsRefusedWithoutTellingWhy() throws Exception {
    for (String body : List.of("", "{", "{\"bars\":[]", "null", "{} {}", "\u0000")) {
      HttpResponse<String> answer = coach.post("/v1/indicators", body);
      problem(answer, 400, "validation");
      assertThat(answer.body()).doesNotContain("Exception", "line", "column");
    }
  }

  @Test
  void onlySignedCallsPass() throws Exception {
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    var call = CallSignature.Call.of("POST", "/v1/indicators", body);
    problem(coach.send(coach.request("/v1/indicators")), 401, "unauthenticated");
    problem(coach.send(coach.request("/nowhere")), 401, "unauthenticated");
    CallSignature late = CallSignature.of(call, RunningCoach.KEY, Instant.now().minusSeconds(302));
    problem(coach.send(coach.signed("/v1/indicators", body, late)), 401, "unauthenticated");
    CallSignature other = CallSignature.of(call, RunningCoach.KEY, Instant.now().minusSeconds(9));
    problem(coach.send(coach.signed("/v1/bias/score", body, other)), 401, "unauthenticated");
    problem(coach.send(coach.signed("/v1/indicators?a", body, other)), 401, "unauthenticated");
    assertThat(coach.send(coach.signed("/v1/indicators", body, other)).statusCode()).isEqualTo(415);
    Problem again =
        problem(coach.send(coach.signed("/v1/indicators", body, other)), 401, "unauthenticated");
    assertThat(again.detail()).isEqualTo("This signature has been used before.");
  }

  @Test
  void equalQuestionsOfOneSecondAreBothAnsweredWhenEachHasANameOfItsOwn() throws Exception {
    Instant now = Instant.now();

    assertThat(named("one", now)).isEqualTo(200);
    assertThat(named("two", now)).isEqualTo(200);
    assertThat(named("two", now)).isEqualTo(401);
  }

  private static int named(String nonce, Instant at) throws Exception {
    String path = "/v1/nlg/gate";
    byte[] body =
        "{\"verdict\":\"GO\",\"broken\":[],\"tasks\":[]}".getBytes(StandardCharsets.UTF_8);
    CallSignature signature =
        CallSignature.of(
            new CallSignature.Call("POST", path, body, nonce, ""), RunningCoach.KEY, at);
    return coach
        .send(
            coach
                .signed(path, body, signature)
                .header(CallSignature.NONCE, nonce)
                .header("Content-Type", "application/json"))
        .statusCode();
  }

  @Test
  void unknownRoutesMethodsAndTypesAreProblems() throws Exception {
    problem(coach.post("/v1/nothing", "{}"), 404, "not-found");
    problem(coach.post("/v1/indicators", "{}".getBytes(), "text/plain"), 415, "media-type");
    CallSignature signature =
        CallSignature.of(
            CallSignature.Call.of("GET", "/v1/indicators", new byte[0]),
            RunningCoach.KEY,
            Instant.now());
    problem(
        coach.send(
            coach
                .request("/v1/indicators")
                .header(CallSignature.KEY_ID, signature.keyId())
                .header(CallSignature.TIMESTAMP, signature.timestamp())
                .header(CallSignature.SIGNATURE, signature.signature())),
        405,
        "method");
  }

  @Test
  void aBodyPastTheLimitIsTooLarge() throws Exception {
    problem(coach.post("/v1/indicators", " ".repeat(9_000_000)), 413, "too-large");
  }

  @Test
  void theServersOwnRefusalsAreProblemsToo() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", coach.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes());
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "urn:tradingtwin:problem:validation")
          .doesNotContain("<html", "Tomcat");
    }
  }

  @Test
  void healthNeedsNoSignature() throws Exception {
    for (String path : List.of("/healthz", "/readyz", "/actuator/health")) {
      assertThat(coach.send(coach.request(path)).body()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  @Test
  void withoutRedisACallIsRefusedAsUnavailable() throws Exception {
    try (RunningCoach alone = RunningCoach.startOn("redis://127.0.0.1:1")) {
      problem(alone.post("/v1/indicators", "{}"), 503, "unavailable");
      assertThat(alone.send(alone.request("/healthz")).statusCode()).isEqualTo(200);
    }
  }

  private static Problem problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    fits("problems/problem.json", answer);
    Problem problem = JSON.readValue(answer.body(), Problem.class);
    assertThat(problem.type()).isEqualTo("urn:tradingtwin:problem:" + code);
    assertThat(problem.status()).isEqualTo(status);
    return problem;
  }

  private static void fits(String schema, HttpResponse<String> answer) {
    assertThat(SCHEMAS.violations(schema, JSON.readTree(answer.body()))).isEmpty();
  }
}
