package tradingtwin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.core.ServedCore.Call;
import tradingtwin.core.ServedCore.Reply;

/// What a trader says beside the limits, as edge calls for it: what waits is in the answer, and can
/// be withdrawn by its owner only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorRoutesTest {
  private static final String V1 = "/internal/v1";
  private static final Map<String, Object> PROP =
      Map.of(
          "startBalance",
          "10000",
          "dailyDrawdown",
          0.05,
          "trailingDrawdown",
          0.1,
          "startsOn",
          "2026-01-01");

  private final SchemaCatalogue schemas = new SchemaCatalogue();
  private ServedCore core;
  private SignedIn bert;
  private SignedIn anna;
  private String account;

  @BeforeAll
  void start() {
    core = ServedCore.start(URI.create("http://localhost:1"));
    bert = core.register("bert@example.com");
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void aTraderWhoHasPlanned() {
    anna = core.register(Ulid.next() + "@example.com");
    JsonNode accounts = good(call("GET", "/accounts"), "broker-accounts");
    account = "/accounts/" + accounts.path("accounts").get(0).path("accountId").asString();
    good(states(Map.of("declaredEquity", "10000", "currency", "USD")), "broker-account");
    Reply declared =
        call("POST", "/pretrade-intents")
            .with("Idempotency-Key", Ulid.next())
            .body(
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
                    Map.of("checklist", List.of())))
            .send();
    assertThat(declared.status()).isEqualTo(202);
  }

  @Test
  void equityStatedAgainWaitsAndIsWithdrawnByItsOwner() {
    JsonNode stated = good(states(Map.of("declaredEquity", "50000")), "broker-account");
    assertThat(stated.path("declaredEquity").asString()).isEqualTo("10000");
    assertThat(stated.path("equityWaits").path("equity").asString()).isEqualTo("50000");
    String waiting = account + "/waiting-equity";
    assertThat(core.call("DELETE", V1 + waiting).as(bert).send().status()).isEqualTo(404);
    assertThat(good(call("DELETE", waiting), "broker-account").has("equityWaits")).isFalse();
    assertThat(call("DELETE", waiting).send().status()).isEqualTo(404);
    assertThat(states(Map.of("currency", "JPY")).send().status()).isEqualTo(409);
  }

  @Test
  void aChallengeIsGivenUpWithTheNextDayByItsOwner() {
    assertThat(good(states(Map.of("prop", PROP)), "broker-account").has("propWaits")).isFalse();
    assertThat(core.call("DELETE", V1 + account + "/prop").as(bert).send().status()).isEqualTo(404);
    JsonNode given = good(call("DELETE", account + "/prop"), "broker-account");
    assertThat(given.has("prop")).isTrue();
    assertThat(given.path("propWaits").has("from")).isTrue();
    assertThat(good(states(Map.of("prop", PROP)), "broker-account").has("propWaits")).isFalse();
  }

  @Test
  void anotherPersonaAndZoneSayWhatStillHolds() {
    JsonNode changed =
        good(
            call("PATCH", "/auth/me")
                .body(Map.of("persona", "swing", "timeZone", "Pacific/Kiritimati")),
            "account");
    assertThat(changed.path("persona").asString()).isEqualTo("swing");
    assertThat(changed.path("alsoHolds").get(0).path("persona").asString()).isEqualTo("crypto");
    assertThat(changed.path("daysGoBy").has("until")).isTrue();
    assertThat(good(call("GET", "/auth/me"), "account")).isEqualTo(changed);
  }

  @Test
  void aScheduleThatWasGivenUpIsKeptByItsOwner() {
    Reply stated =
        call("POST", "/buying-plans")
            .body(
                Map.of(
                    "symbols", List.of("BTC-USD"),
                    "amount", "250",
                    "first", "2026-01-31",
                    "every", "MONTH",
                    "words", "I buy through every fall."))
            .send();
    String plan = "/buying-plans/" + core.json(stated).path("planId").asString();
    assertThat(call("DELETE", plan).send().status()).isEqualTo(204);
    JsonNode all = good(call("GET", "/buying-plans"), "buying-plans");
    assertThat(all.path("plans").get(0).has("endsAt")).isTrue();
    assertThat(core.call("POST", V1 + plan + "/keep").as(bert).send().status()).isEqualTo(404);
    assertThat(good(call("POST", plan + "/keep"), "buying-plan").has("endsAt")).isFalse();
  }

  private Call states(Map<String, Object> change) {
    return call("PATCH", account).body(change);
  }

  private Call call(String method, String path) {
    return core.call(method, V1 + path).as(anna);
  }

  private JsonNode good(Call call, String view) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    JsonNode body = core.json(reply);
    assertThat(schemas.violations("views/" + view + ".json", body)).isEmpty();
    return body;
  }
}
