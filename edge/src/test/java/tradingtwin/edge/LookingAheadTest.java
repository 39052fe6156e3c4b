package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.FakeCore;
import tradingtwin.edge.fixture.House;

/// The doors of the gate: plans, tasks, pauses and what is stated about accounts.
class LookingAheadTest {
  private static final String PLAN =
      """
      {"symbol":"BTC-USD","direction":"LONG","timeframe":"1h",
       "plan":{"entry":"100","stop":"95"},"risk":{"size":"2"},"context":{"checklist":[]}}
      """;
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
  void aPlanNeedsAKeySoThatItIsDeclaredOnce() {
    assertThat(trader.post("/api/v1/pretrade-intents", PLAN).statusCode()).isEqualTo(400);
    trader.post("/api/v1/pretrade-intents", PLAN, "Idempotency-Key", "plan-1");
    FakeCore.Call call = house.core.calls.getLast();
    assertThat(call.path()).isEqualTo("/internal/v1/pretrade-intents");
    assertThat(call.headers()).containsEntry("idempotency-key", "plan-1");
  }

  @Test
  void aPlanThatDoesNotFitIsToldWhere() {
    HttpResponse<String> answer =
        trader.post(
            "/api/v1/pretrade-intents",
            PLAN.replace("\"95\"", "\"NaN\"").replace("LONG", "UP"),
            "Idempotency-Key",
            "plan-2");
    List<String> pointers = new ArrayList<>();
    Browser.json(answer).path("errors").forEach(e -> pointers.add(e.path("pointer").asString()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(pointers).containsExactly("/direction", "/plan/stop");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST  | /cooldowns                  | {\"minutes\":4}",
        "POST  | /cooldowns                  | {\"endsAt\":\"2026-01-01T00:00:00Z\"}",
        "PATCH | /friction-tasks/{id}        | {\"status\":\"OPEN\"}",
        "PATCH | /accounts/{id}              | {}",
        "PATCH | /accounts/{id}              | {\"declaredEquity\":\"1e5\"}",
        "POST  | /accounts/{id}/movements    | {\"amount\":\"-5\"}",
        "PATCH | /policy                     | {\"riskPerTrade\":0}",
        "PATCH | /policy                     | {\"lift\":[\"feelings\"]}",
        "POST  | /rules                      | {\"kind\":\"NO_ENTRY_AFTER\",\"params\":{}}",
        "POST  | /rules                      | {\"kind\":\"NO_WEEKEND\",\"params\":{\"count\":1}}",
        "PATCH | /rules/{id}                 | {}",
        "POST  | /journal-entries            | {\"entryType\":\"note\",\"text\":\"no key\"}",
        "PATCH | /journal-entries/{id}       | {}",
        "PATCH | /journal-entries/{id}       | {\"entryType\":\"post\"}",
        "POST  | /pretrade-intents/{id}/outcome   | {\"outcome\":\"EXPIRED\"}",
        "POST  | /pretrade-intents/{id}/overrides | {\"rationale\":\"because\"}"
      })
  void whatTheContractDoesNotKnowNeverReachesCore(String method, String path, String body) {
    HttpResponse<String> answer =
        trader.call(method, "/api/v1" + path.replace("{id}", Ulid.next()), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(house.core.calls)
        .noneMatch(call -> call.method().equals(method) && call.body().equals(body));
  }

  @ParameterizedTest
  @CsvSource({
    "/pretrade-intents?cursor=01&limit=20",
    "/friction-tasks",
    "/cooldowns",
    "/personas",
    "/gate/status",
    "/accounts",
    "/policy",
    "/rules",
    "/journal-entries?cursor=03&intentId=01&limit=20&tradeId=02&type=post",
    "/journal-entries/prefill?intentId=01&tradeId=02&type=pre",
    "/journal-entries/quadrant",
    "/journal-entries/01ARZ3NDEKTSV4RRFFQ69G5FAV"
  })
  void whatStandsIsReadByTheSameNameInside(String path) {
    assertThat(trader.get("/api/v1" + path).statusCode()).isEqualTo(200);
    assertThat(house.core.calls.getLast().path()).isEqualTo("/internal/v1" + path);
  }
}
