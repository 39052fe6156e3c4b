package tradingtwin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.requests.CoachRead;
import tradingtwin.contracts.requests.Login;
import tradingtwin.contracts.requests.OauthCallback;
import tradingtwin.contracts.requests.SessionRenewal;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.ServedCore.Call;
import tradingtwin.core.ServedCore.Reply;
import tradingtwin.core.pictures.Samples;
import tradingtwin.core.session.Device;

/// Every route as edge calls it: who may, with which status, in which shape.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest {
  private static final String V1 = "/internal/v1";
  private static final byte[] FILE =
      """
      time,symbol,side,quantity,price,fee,fee_currency,id
      2025-03-05T12:00:00Z,BTC-USD,BUY,1,60000,1,USD,a-1
      """
          .getBytes(StandardCharsets.UTF_8);
  private final SchemaCatalogue schemas = new SchemaCatalogue();
  private ServedCore core;
  private SignedIn anna;
  private SignedIn bert;

  @BeforeAll
  void start() {
    core = ServedCore.start(URI.create("http://localhost:1"));
    anna = core.register("anna@example.com");
    bert = core.register("bert@example.com");
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void anAccountFromRegistrationToItsEnd() {
    SignedIn carl = core.register("carl@example.com");
    JsonNode again =
        good(
            post("/auth/login").body(new Login("carl@example.com", "correct horse battery")),
            200,
            "signed-in");
    JsonNode sessions = good(core.get(V1 + "/auth/sessions").as(carl), 200, "sessions");
    assertThat(sessions.path("sessions")).hasSize(2);
    good(core.get(V1 + "/auth/me").as(carl), 200, "account");
    JsonNode changed =
        good(
            core.call("PATCH", V1 + "/auth/me")
                .as(carl)
                .body(Map.of("displayName", "Carl C.", "persona", "swing")),
            200,
            "account");
    assertThat(changed.path("displayName").asString()).isEqualTo("Carl C.");
    good(post("/auth/renew").body(new SessionRenewal(carl.token())), 200, "signed-in");
    String other = again.path("sessionId").asString();
    none(core.call("DELETE", V1 + "/auth/sessions/" + other).as(carl));
    bad(core.call("DELETE", V1 + "/auth/sessions/" + other).as(carl), ProblemCode.NOT_FOUND);
    none(post("/auth/logout").as(carl));

    bad(core.get(V1 + "/auth/me").as(carl), ProblemCode.UNAUTHENTICATED);
    bad(post("/auth/renew").body(new SessionRenewal(carl.token())), ProblemCode.UNAUTHENTICATED);
  }

  @Test
  void aFileFromItsPreviewToItsJob() {
    JsonNode preview = good(upload(anna, "fills.csv", FILE), 200, "csv-preview");
    String confirm = "/trades/import/csv/" + preview.path("importId").asString() + "/confirm";
    Reply first = post(confirm).as(anna).with("Idempotency-Key", "key-1").body(Map.of()).send();
    Reply again = post(confirm).as(anna).with("Idempotency-Key", "key-1").body(Map.of()).send();

    assertThat(first.status()).isEqualTo(202);
    assertThat(first.header("idempotency-replayed")).isEqualTo("false");
    assertThat(schemas.violations("views/accepted.json", core.json(first))).isEmpty();
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    bad(
        post(confirm).as(anna).with("Idempotency-Key", "key-1").body(Map.of("similar", "same")),
        ProblemCode.IDEMPOTENCY_KEY_REUSED);
    bad(post(confirm).as(anna).body(Map.of()), ProblemCode.VALIDATION);

    String job = "/jobs/" + core.json(first).path("jobId").asString();
    good(core.get(V1 + job).as(anna), 200, "job");
    bad(core.get(V1 + job).as(bert), ProblemCode.NOT_FOUND);
    JsonNode imports = good(core.get(V1 + "/trades/imports").as(anna), 200, "imports");
    assertThat(imports.path("imports")).hasSize(1);
    bad(
        core.call("DELETE", V1 + "/trades/imports/" + preview.path("importId").asString()).as(anna),
        ProblemCode.CONFLICT);
    none(core.call("DELETE", V1 + job).as(anna));
    bad(core.call("DELETE", V1 + job).as(anna), ProblemCode.CONFLICT);
  }

  @Test
  void anUnknownFileFromItsColumnsToASavedMapping() {
    SignedIn dora = core.register("odd@example.com");
    byte[] odd = "When,What,Way,Much,At\n2025-05-03,KLMN,in,1,2\n".getBytes(StandardCharsets.UTF_8);
    JsonNode unknown = good(upload(dora, "odd.csv", odd), 200, "csv-preview");
    assertThat(unknown.path("unknown").path("columns")).hasSize(5);
    Map<String, Object> mapping =
        Map.of(
            "name", "Odd",
            "header", List.of("When", "What", "Way", "Much", "At"),
            "columns",
                Map.of(
                    "time",
                    "When",
                    "symbol",
                    "What",
                    "side",
                    "Way",
                    "quantity",
                    "Much",
                    "price",
                    "At"),
            "buy", List.of("in"),
            "sell", List.of("out"));
    String file = "/trades/import/csv/" + unknown.path("importId").asString();
    JsonNode mapped =
        good(post(file + "/answers").as(dora).body(Map.of("mapping", mapping)), 200, "csv-preview");
    assertThat(mapped.path("new").asInt()).isEqualTo(1);
    bad(post(file + "/answers").as(anna).body(Map.of("mapping", mapping)), ProblemCode.NOT_FOUND);

    JsonNode saved = good(post("/column-mappings").as(dora).body(mapping), 201, "saved-mapping");
    String one = "/column-mappings/" + saved.path("mappingId").asString();
    good(core.call("PATCH", V1 + one).as(dora).body(Map.of("name", "Odder")), 200, "saved-mapping");
    assertThat(good(core.get(V1 + "/column-mappings").as(dora), 200, "column-mappings")).hasSize(1);
    bad(core.call("DELETE", V1 + one).as(anna), ProblemCode.NOT_FOUND);
    none(core.call("DELETE", V1 + one).as(dora));
  }

  @ParameterizedTest
  @CsvSource({
    "/trades?limit=5, trades",
    "/column-mappings, column-mappings",
    "/trades?since=2025-01-01T00:00:00Z&until=2026-01-01T00:00:00Z&symbol=BTC-USD&label=FOMO, trades",
    "/trades/summary, trade-summary",
    "/positions, positions",
    "/biases, bias-tags",
    "/biases?label=REVENGE, bias-tags",
    "/biases/findings, findings",
    "/biases/timeline, bias-timeline",
    "/biases/twin-curve, twin",
    "/coach/messages?limit=10, coach-messages",
    "/events?after=0&limit=10, events",
    "/events?since=01ARZ3NDEKTSV4RRFFQ69G5FAV, events",
    "/brokers, brokers",
    "/trades/imports, imports",
    "/auth/me, account",
    "/auth/sessions, sessions",
    "/pretrade-intents?limit=5, intents",
    "/friction-tasks, friction-tasks",
    "/cooldowns, cooldowns",
    "/personas, personas",
    "/gate/status, gate-status",
    "/accounts, broker-accounts",
    "/policy, policy",
    "/rules, own-rules",
    "/rules/streaks, streaks",
    "/adherence?days=7, adherence-days",
    "/gate/ledger, gate-ledger",
    "/journal-entries?type=note&limit=5, journal-entries",
    "/journal-entries/prefill?type=note, journal-prefill",
    "/journal-entries/quadrant, quadrant"
  })
  void whatIsReadHasItsShapeAndIsReadByItsOwnerOnly(String path, String view) {
    good(core.get(V1 + path).as(bert), 200, view);
    bad(core.get(V1 + path), ProblemCode.UNAUTHENTICATED);
    bad(core.get(V1 + path).as(bert).user(anna.account().userId()), ProblemCode.UNAUTHENTICATED);
    bad(core.get(V1 + path).as(bert).unsigned(), ProblemCode.FORBIDDEN);
  }

  @Test
  void aPlanIsDeclaredOnceForAKey() {
    Map<String, Object> plan =
        Map.of(
            "symbol",
            "BTC-USD",
            "direction",
            "LONG",
            "timeframe",
            "4h",
            "plan",
            Map.of(),
            "risk",
            Map.of(),
            "context",
            Map.of("checklist", List.of()));
    Call first = post("/pretrade-intents").as(anna).with("Idempotency-Key", "plan-1").body(plan);
    JsonNode accepted = good(first, 202, "intent-accepted");
    Reply again =
        post("/pretrade-intents").as(anna).with("Idempotency-Key", "plan-1").body(plan).send();

    assertThat(core.json(again)).isEqualTo(accepted);
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    bad(post("/pretrade-intents").as(anna).body(plan), ProblemCode.VALIDATION);
    String one = "/pretrade-intents/" + accepted.path("intentId").asString();
    good(core.get(V1 + one).as(anna), 200, "intent");
    bad(core.get(V1 + one).as(bert), ProblemCode.NOT_FOUND);
    bad(post(one + "/evaluations").as(anna), ProblemCode.CONFLICT);
    bad(post(one + "/outcome").as(anna).body(Map.of("outcome", "TAKEN")), ProblemCode.CONFLICT);
    bad(
        post(one + "/overrides")
            .as(anna)
            .body(
                Map.of(
                    "rationale", "because",
                    "riskStatement", "all of it",
                    "riskAmount", "10",
                    "safeguards", List.of("a stop"))),
        ProblemCode.CONFLICT);
  }

  @Test
  void theMoneyOfAnAccountIsStatedAndMoved() {
    SignedIn emil = core.register("emil@example.com");
    JsonNode own = good(core.get(V1 + "/accounts").as(emil), 200, "broker-accounts");
    assertThat(own.path("accounts")).as("one to begin with").hasSize(1);
    String account = own.path("accounts").get(0).path("accountId").asString();
    JsonNode before = good(core.get(V1 + "/accounts/" + account).as(emil), 200, "broker-account");
    assertThat(before.path("evaluable").asBoolean()).isFalse();
    JsonNode stated =
        good(
            core.call("PATCH", V1 + "/accounts/" + account)
                .as(emil)
                .body(Map.of("declaredEquity", "10000", "currency", "USD")),
            200,
            "broker-account");
    assertThat(stated.path("evaluable").asBoolean()).isTrue();
    JsonNode moved =
        good(
            post("/accounts/" + account + "/movements")
                .as(emil)
                .body(Map.of("amount", "500", "at", "2024-01-01T00:00:00Z")),
            201,
            "broker-account");
    String movement = moved.path("movements").get(0).path("movementId").asString();
    good(
        core.call("DELETE", V1 + "/accounts/" + account + "/movements/" + movement).as(emil),
        200,
        "broker-account");
    JsonNode status = good(core.get(V1 + "/gate/status").as(emil), 200, "gate-status");
    assertThat(status.path("equityKnown").asBoolean()).isTrue();
    assertThat(status.path("open").asBoolean()).isTrue();
    bad(
        core.call("PATCH", V1 + "/accounts/" + account)
            .as(bert)
            .body(Map.of("declaredEquity", "1")),
        ProblemCode.NOT_FOUND);
  }

  @Test
  void aTradeThatIsNotThereHasNoDetailAndNoQuestion() {
    String trade = "/trades/" + Ulid.next();
    bad(core.get(V1 + trade).as(anna), ProblemCode.NOT_FOUND);
    bad(post(trade + "/intent").as(anna).body(Map.of()), ProblemCode.NOT_FOUND);
  }

  @Test
  void anEntryIsWrittenOnceForAKeyAndHoldsAPicture() {
    Map<String, Object> note = Map.of("entryType", "note", "text", "a secret of mine");
    Call first = post("/journal-entries").as(anna).with("Idempotency-Key", "note-1").body(note);
    JsonNode written = good(first, 201, "journal-entry-written");
    Reply again =
        post("/journal-entries").as(anna).with("Idempotency-Key", "note-1").body(note).send();
    assertThat(core.json(again)).isEqualTo(written);
    assertThat(again.header("idempotency-replayed")).isEqualTo("true");

    String one = "/journal-entries/" + written.path("entryId").asString();
    good(core.call("PATCH", V1 + one).as(anna).body(Map.of("text", "new")), 200, "journal-entry");
    bad(core.get(V1 + one).as(bert), ProblemCode.NOT_FOUND);
    JsonNode picture = good(picture(anna, one, Samples.of("gif")), 201, "attachment");
    bad(picture(bert, one, Samples.of("gif")), ProblemCode.NOT_FOUND);
    bad(picture(anna, one, "<svg/>".getBytes(StandardCharsets.UTF_8)), ProblemCode.FILE_UNREADABLE);
    String shown = V1 + "/attachments/" + picture.path("attachmentId").asString();
    Reply served = core.get(shown).as(anna).send();
    assertThat(served.type()).isEqualTo("image/gif");
    assertThat(served.header("content-disposition")).startsWith("attachment; filename=");
    bad(core.get(shown).as(bert), ProblemCode.NOT_FOUND);
    none(core.call("DELETE", shown).as(anna));
    bad(core.get(shown).as(anna), ProblemCode.NOT_FOUND);
    bad(core.get(V1 + "/journal-entries?type=diary").as(anna), ProblemCode.VALIDATION);
  }

  @Test
  void aPauseIsStartedAndShown() {
    SignedIn dora = core.register("dora@example.com");
    good(post("/cooldowns").as(dora).body(Map.of("minutes", 15)), 201, "cooldown");
    JsonNode shown = good(core.get(V1 + "/cooldowns").as(dora), 200, "cooldowns");
    assertThat(shown.path("active").path("cause").asString()).isEqualTo("OWN");
  }

  @Test
  void anOwnRuleIsWrittenSoftenedAndEnded() {
    SignedIn edda = core.register("edda@example.com");
    JsonNode rule =
        good(
            post("/rules")
                .as(edda)
                .body(Map.of("kind", "MOST_ENTRIES_A_DAY", "params", Map.of("count", 2))),
            201,
            "own-rule");
    String one = V1 + "/rules/" + rule.path("ruleId").asString();
    JsonNode softer =
        good(
            core.call("PATCH", one).as(edda).body(Map.of("params", Map.of("count", 5))),
            200,
            "own-rule");
    assertThat(softer.path("params").path("count").asInt()).isEqualTo(2);
    assertThat(softer.path("pending").path("change").asString()).isEqualTo("CHANGE");
    bad(core.call("PATCH", one).as(bert).body(Map.of("active", false)), ProblemCode.NOT_FOUND);
    bad(
        post("/rules").as(edda).body(Map.of("kind", "NO_SYMBOL", "params", Map.of())),
        ProblemCode.VALIDATION);
    good(core.call("DELETE", one).as(edda), 200, "own-rules");
  }

  @Test
  void aLimitIsTightenedAndNotLoosenedBeyondThePersona() {
    SignedIn fred = core.register("fred@example.com");
    JsonNode tighter =
        good(
            core.call("PATCH", V1 + "/policy").as(fred).body(Map.of("entriesPerDay", 3)),
            200,
            "policy");
    assertThat(tighter.path("version").asString()).contains("+own-");
    Reply refused =
        core.call("PATCH", V1 + "/policy").as(fred).body(Map.of("dailyLoss", 0.5)).send();
    assertThat(refused.status()).isEqualTo(ProblemCode.VALIDATION.status());
    assertThat(core.json(refused).at("/errors/0/pointer").asString()).isEqualTo("/dailyLoss");
  }

  @Test
  void aBrokersConsentBeginsAndAnUnknownOneFails() {
    JsonNode redirect = good(post("/brokers/coinbase/connect").as(anna), 200, "redirect");
    assertThat(redirect.path("location").asString())
        .contains("code_challenge_method=S256", "state=");
    JsonNode back =
        good(
            post("/brokers/coinbase/callback")
                .as(anna)
                .body(new OauthCallback("unknown", "code", null)),
            200,
            "redirect");
    assertThat(back.path("location").asString()).isEqualTo("/connections?failed=state");
    bad(
        post("/trades/import")
            .as(anna)
            .with("Idempotency-Key", "k/2")
            .body(Map.of("connectionId", Ulid.next())),
        ProblemCode.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /trades/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "GET, /jobs/unknown",
    "DELETE, /jobs/unknown",
    "DELETE, /brokers/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "DELETE, /trades/imports/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "GET, /pretrade-intents/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "POST, /pretrade-intents/01ARZ3NDEKTSV4RRFFQ69G5FAV/evaluations",
    "GET, /journal-entries/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "GET, /journal-entries/prefill?type=pre&intentId=01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "GET, /attachments/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "DELETE, /attachments/01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "GET, /nothing/here"
  })
  void whatIsNotThereIsNotFound(String method, String path) {
    bad(core.call(method, V1 + path).as(anna), ProblemCode.NOT_FOUND);
  }

  @Test
  void theWordOnAnUnknownTagOrMessageIsNotFound() {
    bad(
        post("/biases/unknown/feedback").as(anna).body(Map.of("verdict", "not_true")),
        ProblemCode.NOT_FOUND);
    bad(core.call("DELETE", V1 + "/biases/unknown/feedback").as(anna), ProblemCode.NOT_FOUND);
    bad(post("/coach/read").as(anna).body(new CoachRead(Ulid.next())), ProblemCode.NOT_FOUND);
  }

  @Test
  void edgeAsksForHeadsWithoutAnyUser() {
    StreamHeads asked =
        new StreamHeads(List.of(new StreamHeads.Stream(bert.account().userId(), bert.sessionId())));
    JsonNode heads = good(post("/streams/heads").body(asked), 200, "heads");

    assertThat(heads.path("endedSessions")).isEmpty();
    assertThat(heads.path("heads")).hasSize(1);
  }

  @Test
  void onlyKeysAndLifeAreOpenToAnybody() {
    Reply keys = core.get("/.well-known/jwks.json").unsigned().send();
    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.body()).contains("\"kid\":\"test-key\"").doesNotContain("\"d\"");
    assertThat(core.get("/healthz").unsigned().send().status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/v1/streams/heads",
        "/%69nternal/v1/streams/heads",
        "/internal;x=1/v1/streams/heads",
        "//internal/v1/streams/heads",
        "/./internal/v1/streams/heads",
        "/healthz/../internal/v1/streams/heads",
        "/healthz;/../internal/v1/streams/heads",
        "/INTERNAL/v1/streams/heads",
        "/error",
        "/"
      })
  void noSpellingOfARouteIsOpenWithoutASignature(String path) {
    StreamHeads asked = new StreamHeads(List.of());

    assertThat(core.call("POST", path).body(asked).unsigned().send().status()).isBetween(400, 404);
  }

  @Test
  void aSignatureHoldsForOneCallOnceForFiveMinutes() {
    String path = V1 + "/auth/me";
    String nonce = "nonce of a test";
    assertThat(core.get(path).as(anna).nonce(nonce).send().status()).isEqualTo(200);

    bad(core.get(path).as(anna).nonce(nonce), ProblemCode.FORBIDDEN);
    bad(core.get(path).as(anna).nonce(""), ProblemCode.FORBIDDEN);
    bad(core.get(path).as(anna).nonce("n".repeat(65)), ProblemCode.FORBIDDEN);
    bad(core.get(path + "?x=1").as(anna).signedFor(path), ProblemCode.FORBIDDEN);
    bad(
        core.get(path).as(anna).at(Instant.now().minus(Duration.ofMinutes(6))),
        ProblemCode.FORBIDDEN);
    bad(
        core.get(path).as(anna).at(Instant.now().plus(Duration.ofMinutes(6))),
        ProblemCode.FORBIDDEN);
    bad(core.get(path).as(anna).with("Authorization", "Basic x"), ProblemCode.UNAUTHENTICATED);
    bad(core.get(path).as(anna).with("Authorization", "Bearer x"), ProblemCode.UNAUTHENTICATED);
  }

  @Test
  void whatDoesNotFitIsRefusedWithoutItsOwnWords() {
    for (Call call :
        List.of(
            post("/auth/login")
                .body("application/json", "{\"email\":".getBytes(StandardCharsets.UTF_8)),
            post("/auth/login").body(Map.of("email", "a@b.c")),
            post("/auth/login").body(Map.of("email", "a@b.c", "password", "x", "admin", true)),
            core.get(V1 + "/trades?limit=many").as(anna),
            core.get(V1 + "/trades?since=yesterday").as(anna),
            core.get(V1 + "/trades?since=-999999999-01-01T00:00:00Z").as(anna),
            core.get(V1 + "/trades?label=GREED").as(anna),
            core.get(V1 + "/trades?cursor=rubbish").as(anna),
            core.call("PATCH", V1 + "/auth/me").as(anna).body(Map.of("displayName", "zero \u0000")),
            upload(anna, "a%00b.csv", FILE))) {
      bad(call, ProblemCode.VALIDATION);
    }
    bad(
        upload(anna, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
        ProblemCode.FILE_UNREADABLE);
    bad(
        post("/auth/login").body("text/plain", "x".getBytes(StandardCharsets.UTF_8)),
        ProblemCode.MEDIA_TYPE);
    bad(core.call("PUT", V1 + "/auth/me").as(anna), ProblemCode.METHOD);
    bad(
        post("/auth/login").body("application/json", new byte[27 * 1024 * 1024]),
        ProblemCode.TOO_LARGE);
  }

  @Test
  void theDemoIsUnavailableWhereNoneIsShipped() {
    long before = accounts();

    bad(post("/auth/demo"), ProblemCode.UNAVAILABLE);
    assertThat(accounts()).as("no account is left behind").isEqualTo(before);
  }

  @Test
  void aDeviceIsDescribedByItsWordsAlone() {
    assertThat(new Device("x".repeat(300), "", "").words()).hasSize(120);
    JsonNode sessions = good(core.get(V1 + "/auth/sessions").as(bert), 200, "sessions");
    assertThat(sessions.path("sessions").get(0).path("device").asString())
        .isEqualTo("Firefox on Linux");
  }

  private long accounts() {
    var signin = core.part(tradingtwin.core.database.SigninDatabase.class);
    return signin.in(
        () -> signin.jdbc().sql("select count(*) from users").query(Long.class).single());
  }

  private Call post(String path) {
    return core.call("POST", V1 + path);
  }

  private Call upload(SignedIn who, String name, byte[] content) {
    return post("/trades/import/csv?fileName=" + name)
        .as(who)
        .body("application/octet-stream", content);
  }

  private Call picture(SignedIn who, String entry, byte[] content) {
    return post(entry + "/attachments?fileName=chart.png")
        .as(who)
        .body("application/octet-stream", content);
  }

  private JsonNode good(Call call, int status, String view) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(schemas.violations("views/" + view + ".json", core.json(reply))).isEmpty();
    return core.json(reply);
  }

  private void none(Call call) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
  }

  private void bad(Call call, ProblemCode code) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(code.status());
    assertThat(reply.type()).isEqualTo("application/problem+json");
    assertThat(schemas.violations("problems/problem.json", core.json(reply))).isEmpty();
    assertThat(core.json(reply).path("type").asString()).isEqualTo(code.type());
    assertThat(reply.body())
        .doesNotContain("Exception", "springframework", "java.", "select ", "SQL");
  }
}
