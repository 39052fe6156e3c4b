package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.House;

/// Who may pass a door that changes something.
class AdmissionTest {
  private static House house;

  @BeforeAll
  static void open() {
    house = House.generous();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  record Door(String method, String path, String body) {
    static Stream<Door> all() {
      String id = Ulid.next();
      return Stream.of(
          new Door("POST", "/api/v1/auth/logout", ""),
          new Door("POST", "/api/v1/auth/refresh", ""),
          new Door("PATCH", "/api/v1/auth/me", "{\"currency\":\"EUR\"}"),
          new Door("DELETE", "/api/v1/auth/sessions/" + id, ""),
          new Door("POST", "/api/v1/brokers/coinbase/connect", ""),
          new Door("DELETE", "/api/v1/brokers/" + id, ""),
          new Door("POST", "/api/v1/trades/import", "{\"connectionId\":\"" + id + "\"}"),
          new Door("POST", "/api/v1/trades/import/csv", "x"),
          new Door("POST", "/api/v1/trades/import/csv/" + id + "/confirm", "{}"),
          new Door("POST", "/api/v1/trades/import/csv/" + id + "/answers", "{}"),
          new Door("POST", "/api/v1/column-mappings", "{}"),
          new Door("PATCH", "/api/v1/column-mappings/" + id, "{\"name\":\"x\"}"),
          new Door("DELETE", "/api/v1/column-mappings/" + id, ""),
          new Door("DELETE", "/api/v1/trades/imports/" + id, ""),
          new Door("DELETE", "/api/v1/jobs/import:a:b:c", ""),
          new Door("POST", "/api/v1/biases/" + id + "/feedback", "{\"verdict\":\"true\"}"),
          new Door("DELETE", "/api/v1/biases/" + id + "/feedback", ""),
          new Door("POST", "/api/v1/simulations/simple", "{\"tradeId\":\"" + id + "\"}"),
          new Door("POST", "/api/v1/candles/own", "x"),
          new Door("DELETE", "/api/v1/candles/own/" + id, ""),
          new Door("POST", "/api/v1/coach/read", "{\"messageId\":\"" + id + "\"}"),
          new Door("POST", "/api/v1/pretrade-intents", "{}"),
          new Door("POST", "/api/v1/pretrade-intents/" + id + "/evaluations", ""),
          new Door("POST", "/api/v1/pretrade-intents/" + id + "/overrides", "{}"),
          new Door(
              "POST", "/api/v1/pretrade-intents/" + id + "/outcome", "{\"outcome\":\"SKIPPED\"}"),
          new Door("PATCH", "/api/v1/friction-tasks/" + id, "{\"status\":\"DONE\"}"),
          new Door("POST", "/api/v1/cooldowns", "{\"minutes\":30}"),
          new Door("PATCH", "/api/v1/accounts/" + id, "{\"currency\":\"EUR\"}"),
          new Door("POST", "/api/v1/accounts/" + id + "/movements", "{}"),
          new Door("DELETE", "/api/v1/accounts/" + id + "/movements/" + id, ""));
    }
  }

  static Stream<Door> doors() {
    return Door.all();
  }

  @ParameterizedTest
  @MethodSource("doors")
  void aRequestWithoutATokenIsRefused(Door door) {
    refused(ask(house.trader(), door, "X-CSRF-Token", ""), 403, "csrf");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void theTokenOfAnotherSessionIsRefusedEvenInBothPlaces(Door door) {
    Browser mine = house.trader();
    String foreign = house.trader().cookies.get("csrf_token");
    refused(ask(mine, door, "X-CSRF-Token", foreign), 403, "csrf");
    mine.cookies.put("csrf_token", foreign);
    refused(ask(mine, door), 403, "csrf");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void anotherOriginIsRefused(Door door) {
    Browser browser = house.trader();
    refused(ask(browser, door, "Origin", "http://localhost:9999"), 403, "origin");
    refused(ask(browser, door, "Origin", "null"), 403, "origin");
    refused(ask(browser, door, "Origin", "", "Sec-Fetch-Site", "cross-site"), 403, "origin");
    refused(ask(browser, door, "Origin", "", "Sec-Fetch-Site", "same-site"), 403, "origin");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void plainTextIsRefused(Door door) {
    refused(ask(house.trader(), door, "Content-Type", "text/plain"), 415, "media-type");
    refused(
        ask(house.trader(), door, "Content-Type", "application/x-www-form-urlencoded"),
        415,
        "media-type");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void whoIsNotSignedInIsRefused(Door door) {
    refused(ask(house.browser(), door), 401, "unauthenticated");
  }

  @Test
  void nothingRefusedReachesCore() {
    assertThat(house.core.violations).isEmpty();
  }

  @Test
  void aBearerNeedsNoCsrfToken() {
    String user = Ulid.next();
    String token =
        house.core.token(user, Ulid.next(), house.time.instant().plus(Duration.ofMinutes(5)));
    HttpResponse<String> answer =
        house
            .browser()
            .call(
                "PATCH",
                "/api/v1/auth/me",
                "{\"currency\":\"EUR\"}",
                "Authorization",
                "Bearer " + token,
                "Origin",
                "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(house.core.calls.getLast().user()).isEqualTo(user);
  }

  @Test
  void anUnknownHostIsRefusedOnPagesAndApi() {
    for (String path : new String[] {"/", "/api/v1/auth/me", "/api/v1/nowhere", "/assets/x.js"}) {
      refused(house.browser().get(path, "Host", "evil.example:8080"), 403, "origin");
    }
    assertThat(house.browser().get("/healthz", "Host", "10.0.0.7").statusCode()).isEqualTo(200);
  }

  @Test
  void aForeignPageCannotSignUsInAsSomebodyElse() {
    refused(
        house.browser().post("/api/v1/auth/demo", "", "Origin", "https://evil.example"),
        403,
        "origin");
  }

  private static HttpResponse<String> ask(Browser browser, Door door, String... headers) {
    return browser.call(door.method(), door.path(), door.body(), headers);
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(Browser.json(answer).path("type").asString())
        .isEqualTo("urn:tradingtwin:problem:" + code);
  }
}
