package tradingtwin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.FrictionTask;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.SignedIn;
import tradingtwin.contracts.words.FrictionKind;
import tradingtwin.contracts.words.GateRule;
import tradingtwin.contracts.words.TaskStatus;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.ServedCore.Call;
import tradingtwin.core.ServedCore.Reply;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.Verdicts;

/// Waits, schedules of purchases and paper trades, as edge calls for them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitingAndBuyingRoutesTest {
  private static final String V1 = "/internal/v1";
  private static final Map<String, String> DONE = Map.of("status", "DONE");

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
  void aWaitIsOverByTheServersClockWhateverTheBrowserDoes() {
    String task = "/friction-tasks/" + waits(anna, Duration.ofMinutes(15));
    String tomorrow = "Sun, 22 Nov 2099 12:00:00 GMT";
    Map<String, String> early = new HashMap<>(DONE);
    early.put("readyAt", "2020-01-01T00:00:00Z");

    assertThat(patch(anna, task, DONE).send().status()).as("one tab").isEqualTo(409);
    assertThat(patch(anna, task, DONE).send().status()).as("another tab").isEqualTo(409);
    assertThat(patch(anna, task, DONE).with("X-Client-Time", tomorrow).send().status())
        .as("a clock that was put forward")
        .isEqualTo(409);
    assertThat(patch(anna, task, early).send().status())
        .as("a time of the browser's own")
        .isBetween(400, 409);
    JsonNode reloaded = good(core.get(V1 + "/friction-tasks").as(anna), 200, "friction-tasks");
    assertThat(reloaded.path("tasks").get(0).path("status").asString()).isEqualTo("OPEN");
    assertThat(Instant.parse(reloaded.path("now").asString()))
        .as("the countdown counts by this")
        .isBefore(reloaded.path("tasks").get(0).path("readyAt").asString());
  }

  @Test
  void aWaitThatIsOverIsEndedOnce() {
    String task = "/friction-tasks/" + waits(anna, Duration.ofSeconds(-1));

    assertThat(patch(bert, task, DONE).send().status()).isEqualTo(404);
    good(patch(anna, task, DONE), 200, "friction-task");
    assertThat(patch(anna, task, DONE).send().status()).isEqualTo(409);
  }

  @Test
  void aScheduleIsStatedShownAndGivenUpByItsOwnerOnly() {
    Map<String, Object> draft = draft("2026-01-31", "250", "BTC-USD", "ETH-USD");
    JsonNode stated = good(post(anna, draft), 201, "buying-plan");
    JsonNode all = good(core.get(V1 + "/buying-plans").as(anna), 200, "buying-plans");
    assertThat(all.path("plans")).containsExactly(stated);
    assertThat(good(core.get(V1 + "/buying-plans").as(bert), 200, "buying-plans").path("plans"))
        .isEmpty();

    assertThat(post(anna, draft("2026-02-01", "10", "ETH-USD")).send().status())
        .as("one schedule a symbol")
        .isEqualTo(409);
    assertThat(post(anna, draft("2026-02-30", "10", "SOL-USD")).send().status())
        .as("a day that never was")
        .isBetween(400, 422);
    assertThat(post(anna, draft("2026-02-01", "0", "SOL-USD")).send().status())
        .as("an amount of nothing")
        .isBetween(400, 422);
    String one = V1 + "/buying-plans/" + stated.path("planId").asString();
    assertThat(core.call("DELETE", one).as(bert).send().status()).isEqualTo(404);
    assertThat(core.call("DELETE", one).as(anna).send().status()).isEqualTo(204);
    assertThat(core.call("DELETE", one).as(anna).send().status()).isEqualTo(404);
  }

  @Test
  void paperTradesAreReadByTheirOwnerOnly() {
    good(core.get(V1 + "/paper-trades").as(anna), 200, "paper-trades");
    assertThat(core.get(V1 + "/paper-trades").send().status()).isEqualTo(401);
    assertThat(core.get(V1 + "/paper-trades").as(anna).unsigned().send().status()).isEqualTo(403);
  }

  /// A plan that was told to wait so long; the answer is the task's id.
  private String waits(SignedIn trader, Duration wait) {
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
    String intentId =
        core.json(
                core.call("POST", V1 + "/pretrade-intents")
                    .as(trader)
                    .with("Idempotency-Key", Ulid.next())
                    .body(plan)
                    .send())
            .path("intentId")
            .asString();
    Instant now = Instant.now();
    FrictionTask task =
        new FrictionTask(
            Ulid.next(),
            intentId,
            FrictionKind.WAIT_IT_OUT,
            GateRule.COOLDOWN,
            "I let the clock run out.",
            TaskStatus.OPEN,
            now.plus(wait),
            now,
            null,
            null);
    GateDecision decision =
        new GateDecision(
            intentId,
            1,
            Verdict.WAIT,
            List.of(),
            null,
            "I wait.",
            List.of(task),
            "crypto-1",
            now,
            now.plus(Duration.ofHours(1)));
    String userId = trader.account().userId();
    core.part(TenantDatabase.class)
        .run(
            userId,
            () ->
                core.part(Verdicts.class)
                    .write(userId, decision, ContractJson.strict().createObjectNode()));
    return task.taskId();
  }

  private static Map<String, Object> draft(String first, String amount, String... symbols) {
    return Map.of(
        "symbols",
        List.of(symbols),
        "amount",
        amount,
        "first",
        first,
        "every",
        "MONTH",
        "words",
        "I buy through every fall.");
  }

  private Call patch(SignedIn who, String path, Object body) {
    return core.call("PATCH", V1 + path).as(who).body(body);
  }

  private Call post(SignedIn who, Object body) {
    return core.call("POST", V1 + "/buying-plans").as(who).body(body);
  }

  private JsonNode good(Call call, int status, String view) {
    Reply reply = call.send();
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    JsonNode body = core.json(reply);
    assertThat(schemas.violations("views/" + view + ".json", body)).isEmpty();
    return body;
  }
}
