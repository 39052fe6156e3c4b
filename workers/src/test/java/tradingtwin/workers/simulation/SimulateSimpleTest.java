package tradingtwin.workers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.csv.FillTemplate;
import tradingtwin.brokers.sandbox.SandboxCoinbase;
import tradingtwin.brokers.sandbox.SandboxSettings;
import tradingtwin.contracts.jobs.SimulateSimple;
import tradingtwin.contracts.requests.SimulationQuestion;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Job;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.contracts.views.Simulation.Outcome;
import tradingtwin.contracts.views.Simulation.State;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.simulations.Simulations;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.demo.DemoCandles;
import tradingtwin.workers.WorkersHouse;
import tradingtwin.workers.queue.JobHandler;
import tradingtwin.workers.queue.RetryLaterException;

/// One trade in BTC-USD on the bundled bars of four hours, bought and sold at the close of a bar.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulateSimpleTest {
  private static final Instant BOUGHT = Instant.parse("2024-02-06T00:00:00Z");
  private static final Instant SOLD = Instant.parse("2024-02-08T00:00:00Z");

  private SandboxCoinbase sandbox;
  private WorkersHouse house;

  @BeforeAll
  void open() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sandbox");
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
            InstantSource.system());
    house = simulating(WorkersHouse.coinbase(sandbox.url().toString()).apiBase());
  }

  private static WorkersHouse simulating(String base) {
    WorkersHouse house = WorkersHouse.fresh(WorkersHouse.coinbase(base)).working();
    var _ =
        house.queue(
            JobKind.SIMULATE_SIMPLE, house.handler(JobKind.SIMULATE_SIMPLE), WorkersHouse.HURRIED);
    return house;
  }

  @AfterAll
  void close() {
    house.close();
    sandbox.close();
  }

  @Test
  void aTradeIsHeldLongerOnTheMarketsOwnBars() {
    String trader = traderIn(house, "BTC-USD", close(BOUGHT), close(SOLD));
    Simulation ready = simulated(house, trader, 2880);

    assertThat(ready.state()).isEqualTo(State.READY);
    assertThat(ready.granularitySeconds()).isEqualTo(14_400);
    assertThat(ready.bars()).isEqualTo(Simulation.Whose.MARKET);
    assertThat(ready.variants())
        .extracting(Simulation.Variant::price)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            close(SOLD.plus(Duration.ofDays(1))),
            close(SOLD.plus(Duration.ofDays(2))),
            close(SOLD.plus(Duration.ofDays(4))));
    assertThat(ready.points()).hasSizeGreaterThan(30);
    assertThat(house.facts(trader, "simulation.ready"))
        .singleElement()
        .satisfies(
            fact ->
                assertThat(
                        new SchemaCatalogue()
                            .violations("events/simulation.ready.json", fact.payload()))
                    .isEmpty());
  }

  @Test
  void aSymbolThatNobodyKnowsHasNoPrices() {
    String trader = traderIn(house, "NOBODY-USD", close(BOUGHT), close(SOLD));

    assertThat(simulated(house, trader, 2880).state()).isEqualTo(State.NO_PRICES);
  }

  @Test
  void fillsFarFromTheBarsAreNotPlayedOnThem() {
    String trader = traderIn(house, "BTC-USD", new BigDecimal("100"), new BigDecimal("101"));

    assertThat(simulated(house, trader, 2880).state()).isEqualTo(State.OTHER_PRICES);
  }

  @Test
  void pricesThatEndBeforeTheHorizonAreSaid() {
    String trader = traderIn(house, "BTC-USD", close(BOUGHT), close(SOLD));
    Simulation ready = simulated(house, trader, 366 * 1440);

    assertThat(ready.variants())
        .extracting(Simulation.Variant::outcome)
        .containsExactly(Outcome.HORIZON, Outcome.PRICES_END, Outcome.PRICES_END);
    assertThat(ready.variants().getLast().net()).isNull();
  }

  @Test
  void aSourceThatStaysAwayIsAskedAgainAndEndsTheWaitingAtLast() {
    try (WorkersHouse alone =
        WorkersHouse.fresh(WorkersHouse.coinbase("http://127.0.0.1:8")).working()) {
      String trader = traderIn(alone, "BTC-USD", close(BOUGHT), close(SOLD));
      Simulation waiting = ask(alone, trader, 2880);
      String jobId = String.valueOf(waiting.jobId());
      JobTask task =
          new JobTask(
              jobId,
              trader,
              alone
                  .part(JsonMapper.class)
                  .writeValueAsString(new SimulateSimple(jobId, trader, waiting.simulationId())),
              null);
      JobHandler handler = alone.handler(JobKind.SIMULATE_SIMPLE);

      assertThatThrownBy(() -> handler.run(task)).isInstanceOf(RetryLaterException.class);
      assertThat(found(alone, trader, waiting).state()).isEqualTo(State.WAITING);
      alone
          .part(TenantDatabase.class)
          .run(trader, () -> handler.parked(task, "Prices are not available at the moment."));
      assertThat(found(alone, trader, waiting).state()).isEqualTo(State.UNAVAILABLE);
      assertThat(alone.facts(trader, "simulation.ready")).hasSize(1);
    }
  }

  private static Simulation simulated(WorkersHouse house, String trader, int minutes) {
    Simulation waiting = ask(house, trader, minutes);
    Job _ = house.awaitJob(trader, String.valueOf(waiting.jobId()), Job.State.DONE);
    return found(house, trader, waiting);
  }

  private static Simulation ask(WorkersHouse house, String trader, int minutes) {
    String tradeId = house.part(TradeBook.class).all(trader).getFirst().tradeId();
    return house
        .part(Simulations.class)
        .ask(trader, new SimulationQuestion(tradeId, null, minutes, null, null, null));
  }

  private static Simulation found(WorkersHouse house, String trader, Simulation waiting) {
    return house.part(Simulations.class).find(trader, waiting.simulationId()).orElseThrow();
  }

  private static String traderIn(
      WorkersHouse house, String symbol, BigDecimal bought, BigDecimal sold) {
    String trader = house.trader();
    String file =
        List.of(
                FillTemplate.HEADER,
                "%s,%s,BUY,0.1,%s,1,USD,a1,".formatted(BOUGHT, symbol, bought.toPlainString()),
                "%s,%s,SELL,0.1,%s,1,USD,a2,".formatted(SOLD, symbol, sold.toPlainString()))
            .stream()
            .collect(Collectors.joining("\n", "", "\n"));
    Job _ = house.awaitJob(trader, house.importFile(trader, file), Job.State.DONE);
    return trader;
  }

  /// The price at which the bar ended that ended then.
  private static BigDecimal close(Instant end) {
    Instant start = end.minus(Granularity.FOUR_HOUR.length());
    CandlesAnswer answer =
        new DemoCandles().candles(new CandleQuery("BTC-USD", Granularity.FOUR_HOUR, start, end));
    List<Bar> bars = ((CandlesAnswer.Candles) answer).bars();
    return BigDecimal.valueOf(bars.getFirst().close());
  }
}
