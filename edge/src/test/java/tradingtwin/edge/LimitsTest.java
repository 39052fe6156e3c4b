package tradingtwin.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.edge.fixture.Browser;
import tradingtwin.edge.fixture.Eventually;
import tradingtwin.edge.fixture.House;

/// How often one may ask.
class LimitsTest {
  private static House house;

  @BeforeAll
  static void open() {
    house =
        new House(
            "--twin.edge.limits.reads-per-user.requests=5",
            "--twin.edge.limits.reads-per-user.per=1h",
            "--twin.edge.limits.auth-per-ip.requests=3",
            "--twin.edge.limits.auth-per-ip.per=1h");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  private static HttpResponse<String> ask(String user) {
    String token =
        house.core.token(user, Ulid.next(), house.time.instant().plus(Duration.ofMinutes(10)));
    return house.browser().get("/api/v1/positions", "Authorization", "Bearer " + token);
  }

  private static void spend(String user) {
    for (int i = 0; i < 5; i++) {
      assertThat(ask(user).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theBurstOfOneTraderLeavesTheOthersAlone() {
    String eager = Ulid.next();
    spend(eager);
    assertThat(ask(eager).statusCode()).isEqualTo(429);
    assertThat(ask(Ulid.next()).statusCode()).isEqualTo(200);
  }

  @Test
  void aRefusalSaysWhenToComeBack() {
    String eager = Ulid.next();
    HttpResponse<String> first = ask(eager);
    assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"read\";q=5;w=3600");
    assertThat(first.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"read\";r=4;t=");
    for (int i = 0; i < 4; i++) {
      ask(eager);
    }
    HttpResponse<String> refused = ask(eager);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(600L, 720L);
    assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).contains("r=0;");
    assertThat(Browser.json(refused).path("type").asString()).endsWith(":rate-limited");
  }

  @Test
  void timeRefillsTheBucket() {
    String eager = Ulid.next();
    spend(eager);
    assertThat(ask(eager).statusCode()).isEqualTo(429);
    house.time.pass(Duration.ofMinutes(13));
    assertThat(ask(eager).statusCode()).isEqualTo(200);
    assertThat(ask(eager).statusCode()).isEqualTo(429);
  }

  @Test
  void guessingPasswordsIsSlow() {
    for (int i = 0; i < 3; i++) {
      house.browser().post("/api/v1/auth/demo", "");
    }
    assertThat(house.browser().post("/api/v1/auth/demo", "").statusCode()).isEqualTo(429);
    assertThat(ask(Ulid.next()).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutRedisThisProcessCounts() {
    house.redis.die();
    try {
      String eager = Ulid.next();
      spend(eager);
      assertThat(ask(eager).statusCode()).isEqualTo(429);
      assertThat(ask(Ulid.next()).statusCode()).isEqualTo(200);
      HttpResponse<String> ready = house.browser().get("/readyz");
      assertThat(ready.statusCode()).isEqualTo(200);
      assertThat(Browser.json(ready).path("status").asString()).isEqualTo("degraded");
    } finally {
      house.redis.comeBack();
      Eventually.holds(
          () ->
              Browser.json(house.browser().get("/readyz")).path("status").asString().equals("up"));
    }
  }
}
