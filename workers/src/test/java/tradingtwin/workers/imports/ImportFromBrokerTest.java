package tradingtwin.workers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CoinbaseKey;
import tradingtwin.contracts.views.Brokers.Connection;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.connections.ConnectedBrokers;
import tradingtwin.core.connections.ConnectingByKey;
import tradingtwin.core.connections.ConnectingCoinbase;
import tradingtwin.core.session.Identity;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.WorkersHouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFromBrokerTest {
  private static final Instant EVER = Instant.parse("2010-01-01T00:00:00Z");

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private SandboxCoinbase sandbox;
  private WorkersHouse house;
  private String trader;
  private String connection;

  @BeforeAll
  void open() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sandbox");
    InstantSource clock = () -> Instant.now().plus(ahead.get());
    sandbox =
        SandboxCoinbase.start(
            new SandboxSettings(
                0,
                "Trading Twin",
                "twin-test",
                "twin-test-secret",
                Set.of(URI.create("http://127.0.0.1:9/callback")),
                folder,
                0),
            clock);
    house = WorkersHouse.fresh(WorkersHouse.coinbase(sandbox.url().toString())).working();
  }

  @AfterAll
  void close() {
    house.close();
    sandbox.close();
  }

  @BeforeEach
  void aConnectedTrader() {
    ahead.set(Duration.ZERO);
    trader = house.trader();
    ConnectingCoinbase connecting = house.part(ConnectingCoinbase.class);
    Identity identity = new Identity(trader, Ulid.next());
    URI back = ConsentVisit.allow(connecting.begin(identity));
    String answer =
        connecting.finish(
            identity,
            ConsentVisit.parameter(back, "state"),
            ConsentVisit.parameter(back, "code"),
            null);
    assertThat(answer).isEqualTo("/connections?connected=coinbase");
    connection = standing().connectionId();
  }

  @Test
  void everyPageIsReadAndABusyBrokerIsWaitedFor() {
    String jobId = read();
    Job done = house.awaitJob(trader, jobId, Job.State.DONE);
    int stored = house.count(trader, "select count(*) from trades");

    assertThat(stored).as("more than one page of a hundred").isGreaterThan(200);
    assertThat(done.attempts()).as("429 is survived within the attempt").isOne();
    assertThat(house.facts(trader, "trades.imported").getFirst().payload().get("stored").intValue())
        .isEqualTo(stored);
    assertThat(standing().lastImportAt()).isNotNull();
    Job _ = house.awaitJob(trader, tradingtwin.core.jobs.JobKind.SCORE_BIAS, Job.State.DONE);
    assertThat(house.coach().asked().getLast().candles())
        .as("prices of both symbols came from the same broker")
        .hasSize(2);
  }

  @Test
  void anExpiredTokenIsRenewedOnTheWay() {
    ahead.set(Duration.ofMinutes(61));
    Job done = house.awaitJob(trader, read(), Job.State.DONE);

    assertThat(done.attempts()).isOne();
    assertThat(standing().status()).isEqualTo(Connection.Status.ACTIVE);
    assertThat(house.count(trader, "select count(*) from trades")).isPositive();
  }

  @Test
  void aRevokedGrantEndsInReconnectAndAClearSentence() {
    sandbox.endConsents();
    Job failed = house.awaitJob(trader, read(), Job.State.FAILED);

    assertThat(failed.error()).isEqualTo("The broker ended this connection; please connect again.");
    assertThat(failed.attempts()).isOne();
    assertThat(standing().status()).isEqualTo(Connection.Status.RECONNECT);
    assertThat(
            house
                .facts(trader, "broker.connection.changed")
                .getLast()
                .payload()
                .get("status")
                .stringValue())
        .isEqualTo("RECONNECT");
    assertThat(house.count(trader, "select count(*) from trades")).isZero();
  }

  @Test
  void theSameFillsByAKeyAndByAFileAreStoredOnce() {
    Job _ = house.awaitJob(trader, read(), Job.State.DONE);
    int stored = house.count(trader, "select count(*) from trades");
    SandboxKey key =
        sandbox.makeKey(SandboxKey.Kind.ED25519, Set.of("can_view"), SandboxPortfolio.MAIN);
    house.part(ConnectingByKey.class).coinbase(trader, new CoinbaseKey(key.name(), key.secret()));
    assertThat(standing().connectionId()).as("the same account").isEqualTo(connection);
    Job _ = house.awaitJob(trader, read(), Job.State.DONE);
    CsvPreview file = house.preview(trader, coinbaseFills());

    assertThat(file.total()).isEqualTo(stored);
    assertThat(file.duplicate()).isEqualTo(stored);
    assertThat(house.count(trader, "select count(*) from trades")).isEqualTo(stored);
  }

  /// What Coinbase's own export of the same account says.
  private String coinbaseFills() {
    String header =
        "portfolio,trade id,product,side,created at,size,size unit,price,fee,total,price/fee/total unit\n";
    return header
        + house.texts(
            trader,
            """
            select concat_ws(',', 'default', split_part(a.alias, ':', 1), t.symbol, t.side,
              to_char(t.ts at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), t.qty,
              split_part(t.symbol, '-', 1), t.price, t.fee, t.price * t.qty, 'USD')
            from trades t join trade_aliases a using (trade_id) order by t.ts
            """);
  }

  private String read() {
    return house.part(RunningImports.class).fromConnection(trader, connection, EVER, Ulid.next());
  }

  private Connection standing() {
    return house.part(ConnectedBrokers.class).list(trader).connections().getFirst();
  }
}
