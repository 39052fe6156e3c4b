package tradingtwin.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tradingtwin.brokers.AccessToken;
import tradingtwin.brokers.coinbase.CoinbaseOAuth;
import tradingtwin.brokers.coinbase.ScopesAnswer;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.RunningCore;
import tradingtwin.core.connections.ReadingConnection.Right;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.session.Identity;

/// Consent and its end, against the pretend Coinbase over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectingCoinbaseTest {
  private static final String CONNECTED = "/connections?connected=coinbase";
  private final ConsentingTrader browser = new ConsentingTrader();
  private SandboxCoinbase sandbox;
  private RunningCore core;
  private ConnectingCoinbase connecting;
  private ConnectedBrokers connected;
  private ReadingConnection reading;
  private Identity anna;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    URI back = URI.create(RunningCore.coinbase(URI.create("http://localhost")).redirectUri());
    SandboxSettings settings =
        new SandboxSettings(0, "Trading Twin", "twin", "hush", Set.of(back), folder, -1);
    sandbox = SandboxCoinbase.start(settings, () -> core.clock().instant());
    core = RunningCore.withCoinbase(sandbox.url());
    connecting = core.get(ConnectingCoinbase.class);
    connected = core.get(ConnectedBrokers.class);
    reading = core.get(ReadingConnection.class);
  }

  @AfterAll
  void close() {
    core.close();
    sandbox.close();
  }

  @BeforeEach
  void someone() {
    anna = new Identity(core.trader(), Ulid.next());
  }

  @Test
  void consentMakesAReadOnlyConnectionThatIsWrittenDownAndTold() {
    assertThat(connect()).isEqualTo(CONNECTED);

    Brokers.Connection connection = connection();
    assertThat(connection.status()).isEqualTo(Brokers.Connection.Status.ACTIVE);
    assertThat(connection.scopes())
        .contains("wallet:transactions:read")
        .allMatch(scope -> scope.endsWith(":read") || scope.equals("offline_access"));
    assertThat(actions()).containsExactly("broker.connected");
    assertThat(
            core.count(
                "select count(*) from event_outbox where user_id = ? and type = 'broker.connection.changed'",
                anna.userId()))
        .isEqualTo(1);
  }

  @Test
  void noTokenLiesReadableInAnyColumn() {
    connect();
    String token = token();
    String refresh = open().secrets().second();
    List<Map<String, Object>> rows =
        core.everything()
            .sql(
                """
                select c::text as row, encode(access_enc, 'escape') as a, encode(refresh_enc, 'escape') as r
                from broker_connections c where user_id = ?
                """)
            .params(anna.userId())
            .query()
            .listOfRows();

    assertThat(rows).hasSize(1);
    for (String canary : List.of(token, refresh)) {
      String hex =
          java.util.HexFormat.of()
              .formatHex(canary.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(rows.getFirst().values().toString()).doesNotContain(canary, hex);
      for (String table :
          core.everything()
              .sql(
                  "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p')")
              .query(String.class)
              .list()) {
        assertThat(
                core.count(
                    "select count(*) from " + table + " x where x::text like ?",
                    "%" + canary + "%"))
            .as(table)
            .isZero();
      }
    }
  }

  @Test
  void aStateWorksOnceForItsOwnSessionAndOnlyForTenMinutes() {
    Map<String, String> back = browser.press("allow", connecting.begin(anna));
    Identity otherSession = new Identity(anna.userId(), Ulid.next());
    Identity otherUser = new Identity(core.trader(), anna.sessionId());

    assertThat(finish(anna, "never given out", back.get("code"))).endsWith("failed=state");
    assertThat(finish(otherSession, back.get("state"), back.get("code"))).endsWith("failed=state");
    assertThat(finish(anna, back.get("state"), back.get("code")))
        .as("taken away by the first attempt")
        .endsWith("failed=state");
    Map<String, String> second = browser.press("allow", connecting.begin(anna));
    assertThat(finish(otherUser, second.get("state"), second.get("code"))).endsWith("failed=state");
    Map<String, String> third = browser.press("allow", connecting.begin(anna));
    assertThat(finish(anna, third.get("state"), third.get("code"))).isEqualTo(CONNECTED);
    assertThat(finish(anna, third.get("state"), third.get("code"))).endsWith("failed=state");
    assertThat(connected.list(anna.userId()).connections()).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void anIntentIsForgottenAfterTenMinutes() {
    io.lettuce.core.api.StatefulRedisConnection<String, String> redis =
        core.get(io.lettuce.core.api.StatefulRedisConnection.class);
    String query = connecting.begin(anna).getRawQuery();
    String state = query.replaceAll(".*[?&]?state=([^&]+).*", "$1");

    assertThat(redis.sync().ttl("twin:consent:" + state)).isBetween(595L, 600L);
    redis.sync().expire("twin:consent:" + state, 0);
    assertThat(finish(anna, state, "any")).endsWith("failed=state");
  }

  @Test
  void aTraderWhoDeniesHasNoConnection() {
    Map<String, String> back = browser.press("deny", connecting.begin(anna));

    assertThat(connecting.finish(anna, back.get("state"), back.get("code"), back.get("error")))
        .endsWith("failed=denied");
    assertThat(connected.list(anna.userId()).connections()).isEmpty();
  }

  @Test
  void aGrantThatCouldDoMoreThanReadIsGivenBackAndNotKept() {
    String asked = connecting.begin(anna).toString();
    Map<String, String> back =
        browser.press(
            "allow",
            URI.create(
                asked.replaceFirst(
                    "scope=[^&]+",
                    "scope=wallet:user:read,wallet:accounts:read,wallet:transactions:read,wallet:trades:create,offline_access")));

    assertThat(finish(anna, back.get("state"), back.get("code"))).endsWith("failed=too-powerful");
    assertThat(connected.list(anna.userId()).connections()).isEmpty();
    assertThat(
            core.count("select count(*) from broker_connections where user_id = ?", anna.userId()))
        .isZero();
  }

  @Test
  void connectingAgainRenewsTheConnectionThatStands() {
    connect();
    String first = connection().connectionId();
    connect();

    assertThat(connection().connectionId()).isEqualTo(first);
  }

  @Test
  void aTokenThatIsAboutToEndIsRenewedOnceHoweverManyAsk() throws Exception {
    connect();
    String before = token();
    core.clock().move(Duration.ofMinutes(59));
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(this::right);
      var two = threads.submit(this::right);

      assertThat(one.get(10, TimeUnit.SECONDS)).isInstanceOf(Right.Granted.class);
      assertThat(two.get(10, TimeUnit.SECONDS)).isInstanceOf(Right.Granted.class);
    }
    String after = token();
    assertThat(after).as("kept before it is used").isNotEqualTo(before);
    assertThat(provenReadOnly(after)).isTrue();
    assertThat(right()).as("renewed once").isInstanceOf(Right.Granted.class);
    assertThat(token()).isEqualTo(after);
  }

  @Test
  void aGrantThatEndedAtTheBrokerAsksToConnectAgain() {
    connect();
    core.get(CoinbaseOAuth.class).revoke(new AccessToken(token()));

    assertThat(reading.renewed(anna.userId(), connection().connectionId()))
        .isInstanceOf(Right.Reconnect.class);
    assertThat(connection().status()).isEqualTo(Brokers.Connection.Status.RECONNECT);
    assertThat(right()).isInstanceOf(Right.Reconnect.class);
    connect();
    assertThat(right()).isInstanceOf(Right.Granted.class);
  }

  @Test
  void disconnectingForgetsTheTokensHereAndEndsTheGrantThere() {
    connect();
    String token = token();
    String connection = connection().connectionId();
    connected.disconnect(anna.userId(), connection);

    assertThat(connected.list(anna.userId()).connections()).isEmpty();
    assertThat(provenReadOnly(token)).isFalse();
    assertThat(
            core.count(
                "select count(*) from broker_connections where connection_id = ? and access_enc is null and refresh_enc is null",
                connection))
        .isEqualTo(1);
    assertThat(actions()).containsExactly("broker.connected", "broker.disconnected");
    assertThatThrownBy(() -> connected.disconnect(anna.userId(), connection))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void aStrangersConnectionIsNotThere() {
    connect();
    String bert = core.trader();
    String connection = connection().connectionId();

    assertThatThrownBy(() -> connected.disconnect(bert, connection))
        .isInstanceOf(RefusedException.class);
    assertThat(reading.right(bert, connection)).isInstanceOf(Right.Reconnect.class);
    assertThat(right()).isInstanceOf(Right.Granted.class);
  }

  private String connect() {
    Map<String, String> back = browser.press("allow", connecting.begin(anna));
    return finish(anna, back.get("state"), back.get("code"));
  }

  private String finish(Identity who, String state, String code) {
    return connecting.finish(who, state, code, null);
  }

  private Brokers.Connection connection() {
    List<Brokers.Connection> all = connected.list(anna.userId()).connections();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Right right() {
    return reading.right(anna.userId(), connection().connectionId());
  }

  /// The access token that is kept now.
  private String token() {
    return open().secrets().first();
  }

  private boolean provenReadOnly(String token) {
    return core.get(CoinbaseOAuth.class).provenScopes(new AccessToken(token))
        instanceof ScopesAnswer.ReadOnly;
  }

  private Connections.Open open() {
    return core.get(TenantDatabase.class)
        .as(
            anna.userId(),
            () ->
                core.get(Connections.class)
                    .lock(anna.userId(), connection().connectionId())
                    .orElseThrow());
  }

  private List<String> actions() {
    return core.everything()
        .sql("select action from audit where user_id = ? order by audit_id")
        .params(anna.userId())
        .query(String.class)
        .list();
  }
}
