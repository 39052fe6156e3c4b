package tradingtwin.workers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.brokers.sandbox.BookedFill;
import tradingtwin.brokers.sandbox.SandboxBinance;
import tradingtwin.brokers.sandbox.SandboxKey;
import tradingtwin.brokers.sandbox.SandboxPortfolio;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.BinanceKey;
import tradingtwin.contracts.views.Brokers.Connection;
import tradingtwin.contracts.views.CsvPreview;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.connections.ConnectedBrokers;
import tradingtwin.core.connections.ConnectingByKey;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.WorkersHouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFromBinanceTest {
  private static final Instant EVER = Instant.parse("2010-01-01T00:00:00Z");

  private SandboxBinance sandbox;
  private WorkersHouse house;
  private String trader;
  private SandboxKey key;

  @BeforeAll
  void open() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "binance");
    sandbox = SandboxBinance.start(0, folder, InstantSource.system());
    house = WorkersHouse.withBinance(sandbox.url().toString()).working();
  }

  @AfterAll
  void close() {
    house.close();
    sandbox.close();
  }

  @BeforeEach
  void aConnectedTrader() {
    sandbox.failingMarket(null);
    trader = house.trader();
    key = sandbox.makeKey(Set.of("enableReading"), SandboxPortfolio.MAIN);
    house
        .part(ConnectingByKey.class)
        .binance(trader, new BinanceKey(key.name(), key.secret(), List.of("ETHBTC")));
  }

  @Test
  void everyMarketIsReadOnceAndTheNextReadingGoesOnBehindIt() {
    Job _ = read(Job.State.DONE);
    assertThat(stored()).isEqualTo(booked());
    assertThat(house.count(trader, "select count(*) from broker_bookmarks")).isEqualTo(4);

    Job _ = read(Job.State.DONE);
    assertThat(stored()).isEqualTo(booked());
    assertThat(house.facts(trader, "trades.imported").getLast().payload().get("duplicate").asInt())
        .as("nothing was read again")
        .isZero();
  }

  @Test
  void whatWasTakenBackComesAgainThoughItWasReadBefore() {
    Job done = read(Job.State.DONE);
    house.part(RunningImports.class).undo(trader, done.importId());
    assertThat(stored()).isZero();

    Job _ = read(Job.State.DONE);
    assertThat(stored()).isEqualTo(booked());
  }

  @Test
  void aMarketThatFailsComesWithTheNextImport() {
    sandbox.failingMarket("BTCUSDT");
    Job _ = read(Job.State.DONE);
    assertThat(stored()).isPositive().isLessThan(booked());
    assertThat(house.facts(trader, "trades.imported").getLast().payload().get("failed").asInt())
        .isEqualTo(1);

    sandbox.failingMarket(null);
    Job _ = read(Job.State.DONE);
    assertThat(stored()).isEqualTo(booked());
  }

  @Test
  void aKeyThatWasDeletedEndsInReconnectAndAnotherOfTheSameAccountGoesOn() {
    Job _ = read(Job.State.DONE);
    sandbox.endKey(key.name());
    Job failed = read(Job.State.FAILED);
    assertThat(failed.error()).isEqualTo("The broker ended this connection; please connect again.");
    assertThat(standing().status()).isEqualTo(Connection.Status.RECONNECT);

    String before = standing().connectionId();
    aNewKey();
    assertThat(standing().connectionId()).isEqualTo(before);
    Job _ = read(Job.State.DONE);
    assertThat(stored()).isEqualTo(booked());
  }

  @Test
  void theSameFillsByKeyAndByFileAreStoredOnce() {
    Job _ = read(Job.State.DONE);
    CsvPreview file = house.preview(trader, tradeHistory());

    assertThat(file.format()).isEqualTo("binance-trades");
    assertThat(file.total()).isEqualTo(booked());
    assertThat(file.duplicate()).isEqualTo(booked());
  }

  private void aNewKey() {
    SandboxKey another = sandbox.makeKey(Set.of("enableReading"), SandboxPortfolio.MAIN);
    house
        .part(ConnectingByKey.class)
        .binance(trader, new BinanceKey(another.name(), another.secret(), null));
  }

  /// What Binance's own export of the same account says.
  private String tradeHistory() {
    StringBuilder csv = new StringBuilder("Date(UTC),Pair,Side,Price,Executed,Amount,Fee\n");
    for (BookedFill fill : sandbox.books(SandboxPortfolio.MAIN)) {
      String base = fill.symbol().replace("-USDT", "");
      csv.append(fill.time().toString(), 0, 19)
          .append(',')
          .append(base)
          .append("USDT,")
          .append(fill.buy() ? "BUY," : "SELL,")
          .append(fill.price().toPlainString())
          .append(',')
          .append(fill.quantity().toPlainString())
          .append(base)
          .append(',')
          .append(fill.price().multiply(fill.quantity()).toPlainString())
          .append("USDT,")
          .append(fill.fee().toPlainString())
          .append(fill.feeCurrency())
          .append('\n');
    }
    return csv.toString().replace("T0", " 0").replace("T1", " 1").replace("T2", " 2");
  }

  private Job read(Job.State state) {
    String jobId =
        house
            .part(RunningImports.class)
            .fromConnection(trader, standing().connectionId(), EVER, Ulid.next());
    return house.awaitJob(trader, jobId, state);
  }

  private Connection standing() {
    return house.part(ConnectedBrokers.class).list(trader).connections().getFirst();
  }

  private int stored() {
    return house.count(trader, "select count(*) from trades");
  }

  private int booked() {
    return sandbox.books(SandboxPortfolio.MAIN).size();
  }
}
