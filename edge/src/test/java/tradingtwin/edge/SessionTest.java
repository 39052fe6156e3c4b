package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.FakeCore;
import tradingtwin.edge.fixture.FakeCore.Reply;
import tradingtwin.edge.fixture.House;

/// A session from signing in to its end.
class SessionTest {
  private static final String ME = "/api/v1/auth/me";
  private static House house;

  @BeforeAll
  static void open() {
    house = House.generous();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void usualTokens() {
    house.core.tokensLive(Duration.ofMinutes(15));
  }

  @Test
  void signingInSetsAHiddenTokenAndAReadableCsrfToken() {
    HttpResponse<String> answer = house.browser().post("/api/v1/auth/demo", "");
    assertThat(answer.statusCode()).isEqualTo(201);
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(2);
    assertThat(cookies.getFirst())
        .startsWith("__Host-session=")
        .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(cookies.getLast())
        .startsWith("csrf_token=")
        .contains("; Path=/;", "; Secure", "; SameSite=Lax")
        .doesNotContain("HttpOnly");
  }

  @Test
  void theTokenNeverLeavesInABody() {
    for (String way : List.of("register", "login", "demo")) {
      String body =
          way.equals("demo") ? "" : "{\"email\":\"a@example.org\",\"password\":\"long enough\"}";
      HttpResponse<String> answer = house.browser().post("/api/v1/auth/" + way, body);
      assertThat(answer.statusCode()).isBetween(200, 201);
      assertThat(answer.body()).contains("userId").doesNotContain("eyJ", "token", "sessionId");
    }
  }

  @Test
  void aTokenNearItsEndIsRenewedOnTheWay() {
    house.core.tokensLive(Duration.ofSeconds(100));
    Browser browser = house.trader();
    String old = browser.cookies.get("__Host-session");
    String csrf = browser.cookies.get("csrf_token");
    house.core.tokensLive(Duration.ofMinutes(15));
    assertThat(browser.get(ME).statusCode()).isEqualTo(200);
    assertThat(browser.cookies.get("__Host-session")).isNotEqualTo(old);
    assertThat(browser.cookies).containsEntry("csrf_token", csrf);
    assertThat(browser.post("/api/v1/coach/read", "{\"messageId\":\"" + Ulid.next() + "\"}"))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(200);
  }

  @Test
  void anExpiredTokenOfALivingSessionIsRenewedOnceForManyRequests() {
    house.core.tokensLive(Duration.ofSeconds(-5));
    Browser browser = house.trader();
    house.core.tokensLive(Duration.ofMinutes(15));
    String old = browser.cookieLine();
    int before = house.core.callsTo("/internal/v1/auth/renew").size();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> house.browser().get(ME, "Cookie", old).statusCode(), threads))
              .toList();
      assertThat(answers).allSatisfy(a -> assertThat(a.join()).isEqualTo(200));
    }
    assertThat(house.core.callsTo("/internal/v1/auth/renew")).hasSize(before + 1);
  }

  @Test
  void anEndedSessionIsTakenAway() {
    house.core.tokensLive(Duration.ofSeconds(-5));
    Browser browser = house.trader();
    house.core.end(browser.sessionId());
    assertThat(browser.get(ME).statusCode()).isEqualTo(401);
    assertThat(browser.cookies).isEmpty();
  }

  @Test
  void coresRefusalOfASessionTakesTheCookieAway() {
    Browser browser = house.trader();
    house.core.on("GET /internal/v1/positions", c -> FakeCore.problem(401, "unauthenticated"));
    assertThat(browser.get("/api/v1/positions").statusCode()).isEqualTo(401);
    assertThat(browser.cookies).isEmpty();
  }

  @Test
  void signingOutForgetsEverythingEvenWhenCoreHasForgottenFirst() {
    Browser browser = house.trader();
    house.core.on("POST /internal/v1/auth/logout", c -> FakeCore.problem(401, "unauthenticated"));
    HttpResponse<String> answer = browser.post("/api/v1/auth/logout", "");
    house.core.forget("POST /internal/v1/auth/logout");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
    assertThat(browser.cookies).isEmpty();
  }

  @Test
  void refreshingGivesANewTokenAndTheAccount() {
    Browser browser = house.trader();
    house.core.tokensLive(Duration.ofMinutes(14));
    String old = browser.cookies.get("__Host-session");
    HttpResponse<String> answer = browser.post("/api/v1/auth/refresh", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("userId").doesNotContain("eyJ");
    assertThat(browser.cookies.get("__Host-session")).isNotEqualTo(old);
  }

  @Test
  void tokensOfOthersProveNothing() throws Exception {
    Instant soon = house.time.instant().plusSeconds(600);
    String user = Ulid.next();
    String session = Ulid.next();
    RSAKey stranger = FakeCore.key("one");
    String good = house.core.token(user, session, soon);
    String unsigned = good.substring(0, good.lastIndexOf('.') + 1);
    String flipped = good.substring(0, good.length() - 6) + "AAAAAA";
    for (String token :
        List.of(
            "nonsense",
            unsigned,
            flipped,
            FakeCore.token(stranger, "trading-twin", "twin", user, session, soon),
            house.core.token("not-a-ulid", session, soon),
            house.core.token(user, session, house.time.instant().minusSeconds(1)))) {
      assertThat(house.browser().get(ME, "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(401);
    }
    assertThat(house.browser().get(ME, "Authorization", "Bearer " + good).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aNewKeyOfCoreIsFetchedAndAFloodOfUnknownKeysIsNot() {
    house.trader().get(ME);
    house.core.rotate("two");
    assertThat(house.trader().get(ME).statusCode()).isEqualTo(200);
    int before = house.core.callsTo("/.well-known/jwks.json").size();
    Instant soon = house.time.instant().plusSeconds(600);
    RSAKey unknown = FakeCore.key("unknown");
    String token = FakeCore.token(unknown, "trading-twin", "twin", Ulid.next(), Ulid.next(), soon);
    for (int i = 0; i < 20; i++) {
      assertThat(house.browser().get(ME, "Authorization", "Bearer " + token).statusCode())
          .isEqualTo(401);
    }
    assertThat(house.core.callsTo("/.well-known/jwks.json").size() - before).isLessThanOrEqualTo(2);
  }

  @Test
  void aLostCsrfCookieIsHealed() {
    Browser browser = house.trader();
    browser.cookies.remove("csrf_token");
    browser.get(ME);
    assertThat(browser.cookies).containsKey("csrf_token");
    assertThat(browser.post("/api/v1/brokers/coinbase/connect", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordTouchesNoCookie() {
    house.core.on("POST /internal/v1/auth/login", c -> FakeCore.problem(401, "credentials"));
    HttpResponse<String> answer =
        house
            .browser()
            .post("/api/v1/auth/login", "{\"email\":\"a@example.org\",\"password\":\"x\"}");
    house.core.forget("POST /internal/v1/auth/login");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(Browser.json(answer).path("type").asString()).endsWith(":credentials");
  }

  @Test
  void anUnreadableSignInOfCoreIsNotPassedOn() {
    house.core.on("POST /internal/v1/auth/demo", c -> Reply.json(201, "{\"token\":\"secret\"}"));
    HttpResponse<String> answer = house.browser().post("/api/v1/auth/demo", "");
    house.core.forget("POST /internal/v1/auth/demo");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("secret");
  }
}
