package tradingtwin.core.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.FillHistory;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.contracts.problems.Problem;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CoinbaseKey;
import tradingtwin.contracts.views.Brokers;
import tradingtwin.core.RunningCore;
import tradingtwin.core.connections.ReadingConnection.Right;

/// Connecting Coinbase with a key, against the pretend one over HTTP.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectingByKeyTest {
  private SandboxCoinbase sandbox;
  private RunningCore core;
  private ConnectingByKey connecting;
  private String anna;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    URI back = URI.create(RunningCore.coinbase(URI.create("http://localhost")).redirectUri());
    SandboxSettings settings =
        new SandboxSettings(0, "Trading Twin", "twin", "hush", Set.of(back), folder, -1);
    sandbox = SandboxCoinbase.start(settings, () -> core.clock().instant());
    core = RunningCore.withCoinbase(sandbox.url());
    connecting = core.get(ConnectingByKey.class);
  }

  @AfterAll
  void close() {
    core.close();
    sandbox.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
    sandbox.switches().calm();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatOnlyViewsConnectsAndReads(SandboxKey.Kind kind) {
    connect(sandbox.makeKey(kind, Set.of("can_view"), SandboxPortfolio.MAIN));

    Brokers.Connection made = connections().getFirst();
    assertThat(made.status()).isEqualTo(Brokers.Connection.Status.ACTIVE);
    assertThat(made.way()).isEqualTo(Brokers.Broker.Way.KEY);
    assertThat(made.scopes()).containsExactly("can_view");
    assertThat(fills(made))
        .hasSameElementsAs(
            sandbox.books(SandboxPortfolio.MAIN).stream().map(BookedFill::id).toList());
  }

  @Test
  void aKeyThatMayTradeIsRefusedAtItsFieldAndNothingIsKept() {
    SandboxKey key =
        sandbox.makeKey(SandboxKey.Kind.EC, Set.of("can_view", "can_trade"), SandboxPortfolio.MAIN);

    assertThat(refused(key.name(), key.secret()))
        .isEqualTo(
            new Problem.FieldError(
                "/privateKey",
                "This key may do more than read (can_trade). Nothing was kept; make one that may only read."));
    assertThat(core.count("select count(*) from broker_connections where user_id = ?", anna))
        .isZero();
    assertThat(core.count("select count(*) from broker_accounts where user_id = ?", anna)).isZero();
  }

  @Test
  void aKeyWithAnotherKeysNameOrOneThatWasDeletedIsNotAccepted() {
    SandboxKey one = viewing(SandboxPortfolio.MAIN);
    SandboxKey two = viewing(SandboxPortfolio.MAIN);

    assertThat(refused(one.name(), two.secret()).message()).contains("does not accept this key");
    sandbox.endKey(one.name());
    assertThat(refused(one.name(), one.secret()).message()).contains("does not accept this key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a key at all, but long enough to pass for one", "QUJD"})
  void whatIsNoKeyIsSaidWithoutAskingAnybody(String secret) {
    assertThat(refused("organizations/a/apiKeys/b", secret).pointer()).isEqualTo("/privateKey");
    assertThat(refused("no name", secret).pointer()).isEqualTo("/name");
  }

  @Test
  void aSecretLiesReadableNowhere() {
    SandboxKey key = viewing(SandboxPortfolio.MAIN);
    connect(key);
    String canary = key.secret().strip().substring(40, 80);
    String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));

    for (String table :
        core.everything()
            .sql(
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p')")
            .query(String.class)
            .list()) {
      for (String trace : List.of(canary.replace("\n", "\\n"), hex)) {
        assertThat(
                core.count(
                    "select count(*) from " + table + " x where x::text like ?",
                    "%" + trace.replace("\\", "\\\\") + "%"))
            .as(table)
            .isZero();
      }
    }
    assertThat(new CoinbaseKey(key.name(), key.secret()).toString()).doesNotContain(canary);
  }

  @Test
  void twoPortfoliosAreTwoAccountsWhoseFillsDoNotMix() {
    connect(viewing(SandboxPortfolio.MAIN));
    connect(viewing(SandboxPortfolio.SECOND));

    List<Brokers.Connection> both = connections();
    assertThat(both).extracting(Brokers.Connection::accountId).doesNotHaveDuplicates().hasSize(2);
    assertThat(both).extracting(Brokers.Connection::accountName).containsExactly("Main", "Second");
    assertThat(fills(both.getFirst())).doesNotContainAnyElementsOf(fills(both.getLast()));
  }

  @Test
  void aSecondKeyOfTheSamePortfolioRenewsItsConnection() {
    SandboxKey first = viewing(SandboxPortfolio.MAIN);
    connect(first);
    String connection = connections().getFirst().connectionId();
    sandbox.endKey(first.name());
    core.get(ReadingConnection.class).lost(anna, connection);
    connect(viewing(SandboxPortfolio.MAIN));

    assertThat(connections())
        .singleElement()
        .returns(connection, Brokers.Connection::connectionId)
        .returns(Brokers.Connection.Status.ACTIVE, Brokers.Connection::status);
  }

  @Test
  void disconnectingForgetsTheKey() {
    connect(viewing(SandboxPortfolio.MAIN));
    String connection = connections().getFirst().connectionId();
    core.get(ConnectedBrokers.class).disconnect(anna, connection);

    assertThat(connections()).isEmpty();
    assertThat(
            core.count(
                "select count(*) from broker_connections where connection_id = ? and access_enc is null and refresh_enc is null",
                connection))
        .isEqualTo(1);
  }

  private SandboxKey viewing(SandboxPortfolio portfolio) {
    return sandbox.makeKey(SandboxKey.Kind.EC, Set.of("can_view"), portfolio);
  }

  private void connect(SandboxKey key) {
    connecting.coinbase(anna, new CoinbaseKey(key.name(), key.secret()));
  }

  private Problem.FieldError refused(String name, String secret) {
    List<Problem.FieldError> told = new ArrayList<>();
    assertThatThrownBy(() -> connecting.coinbase(anna, new CoinbaseKey(name, secret)))
        .isInstanceOfSatisfying(
            RefusedException.class, refusal -> told.addAll(refusal.problem().errors()));
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  private List<Brokers.Connection> connections() {
    return core.get(ConnectedBrokers.class).list(anna).connections();
  }

  private List<String> fills(Brokers.Connection connection) {
    Right right = core.get(ReadingConnection.class).right(anna, connection.connectionId());
    List<String> ids = new ArrayList<>();
    FillHistory.Outcome outcome =
        new FillHistory(((Right.Granted) right).fills())
            .readSince(
                java.time.Instant.parse("2023-01-01T00:00:00Z"),
                page -> page.fills().stream().map(BrokerFill::extId).forEach(ids::add));
    assertThat(outcome).isInstanceOf(FillHistory.Outcome.Complete.class);
    return ids;
  }
}
