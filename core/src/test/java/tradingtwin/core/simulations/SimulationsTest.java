package tradingtwin.core.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradingtwin.core.simulations.EndedTrades.NOON;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.SimulationQuestion;
import tradingtwin.contracts.requests.SimulationQuestion.Size;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.contracts.views.Simulation.Outcome;
import tradingtwin.contracts.views.Simulation.State;
import tradingtwin.contracts.words.PriceSource;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.simulations.Simulations.PlayedOn;
import tradingtwin.core.simulations.Simulations.Work;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.simulation.SimulationResult;

/// Bought 10 at 100 at noon, sold 4 at 102 an hour later and 6 at 104 after two.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private RunningCore core;
  private Simulations simulations;
  private EndedTrades anna;
  private String entry;
  private String firstExit;

  @BeforeAll
  void open() {
    core = RunningCore.start();
    simulations = core.get(Simulations.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void anEndedTrade() {
    anna = new EndedTrades(core);
    entry = anna.fills("BUY", "10", "100", Duration.ZERO);
    firstExit = anna.fills("SELL", "4", "102", HOUR);
    String _ = anna.fills("SELL", "6", "104", HOUR.multipliedBy(2));
  }

  @Test
  void theSameQuestionIsOneSimulationAndOneJob() {
    Simulation first = ask(hold(240));
    Simulation again = ask(hold(240));
    Simulation asTime =
        ask(new SimulationQuestion(entry, null, null, NOON.plus(HOUR.multipliedBy(6)), null, null));

    assertThat(first.state()).isEqualTo(State.WAITING);
    assertThat(again).isEqualTo(first);
    assertThat(asTime.simulationId()).as("to a date").isEqualTo(first.simulationId());
    assertThat(core.count("select count(*) from jobs where user_id = ?", anna.userId)).isOne();
    assertThat(ask(hold(120)).simulationId()).isNotEqualTo(first.simulationId());
  }

  @Test
  void anAnswerIsKeptToldOnceAndGivenAtOnce() {
    Simulation waiting = ask(hold(240));
    answer(waiting, 102, 104, 105, 106, 107, 108, 109, 110, 111, 112);
    answer(waiting, 1);

    Simulation ready = ask(hold(240));
    assertThat(ready.state()).isEqualTo(State.READY);
    assertThat(ready.jobId()).isNull();
    assertThat(ready.actual().net()).isEqualByComparingTo("29.968");
    assertThat(ready.variants()).hasSize(3);
    assertThat(ready.variants().get(1).price()).isEqualByComparingTo("108");
    assertThat(ready.variants())
        .allSatisfy(
            each -> {
              assertThat(each.ofPrices().add(each.ofFees()))
                  .isEqualByComparingTo(each.difference());
              assertThat(each.net())
                  .isEqualByComparingTo(ready.actual().net().add(each.difference()));
            });
    assertThat(ready.low()).isEqualByComparingTo(ready.variants().getFirst().difference());
    assertThat(ready.high()).isEqualByComparingTo(ready.variants().getLast().difference());
    assertThat(
            new SchemaCatalogue()
                .violations("views/simulation.json", core.get(JsonMapper.class).valueToTree(ready)))
        .isEmpty();
    assertThat(
            core.count(
                "select count(*) from event_outbox where user_id = ? and type = 'simulation.ready'",
                anna.userId))
        .isOne();
    core.clock().move(Duration.ofDays(30));
    assertThat(ask(hold(240))).as("closed bars do not change").isEqualTo(ready);
  }

  @Test
  void anAnswerThatMorePricesMayChangeIsAskedForAgainLater() {
    Simulation waiting = ask(hold(240));
    answer(waiting, 102, 104, 105, 106);
    Simulation early = ask(hold(240));
    assertThat(early.variants().getLast().outcome()).isEqualTo(Outcome.PRICES_END);

    core.clock().move(SimulationsPolicy.DEFAULT.again());
    Simulation again = ask(hold(240));
    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(again.simulationId()).isEqualTo(early.simulationId());
    assertThat(again.jobId()).isNotEqualTo(waiting.jobId());
    assertThat(core.count("select count(*) from jobs where user_id = ?", anna.userId)).isEqualTo(2);
  }

  @Test
  void aFillThatComesLateIsAnotherQuestion() {
    Simulation before = ask(hold(240));
    String _ = anna.fills("BUY", "1", "101", Duration.ofMinutes(30));
    String _ = anna.fills("SELL", "1", "103", Duration.ofMinutes(90));

    assertThat(ask(hold(240)).simulationId()).isNotEqualTo(before.simulationId());
  }

  @Test
  void ofAnExitThatExitWouldHaveComeLaterOfAnEntryTheLast() {
    Simulation ofExit = ask(new SimulationQuestion(firstExit, null, null, null, null, null));
    assertThat(ofExit.asked().exitAt()).isEqualTo(NOON.plus(HOUR));
    assertThat(ofExit.asked().horizonMinutes()).as("as long as it was held").isEqualTo(60);
    Simulation ofEntry = ask(new SimulationQuestion(entry, null, null, null, null, null));
    assertThat(ofEntry.asked().exitAt()).isEqualTo(NOON.plus(HOUR.multipliedBy(2)));
    Simulation half = ask(new SimulationQuestion(entry, Size.HALF, null, null, null, null));
    assertThat(half.asked().horizonMinutes()).as("only smaller").isZero();
  }

  @Test
  void whatDoesNotFitTheTradeIsRefused() {
    for (SimulationQuestion question :
        List.of(
            new SimulationQuestion(entry, null, 60, null, new BigDecimal("101"), null),
            new SimulationQuestion(entry, null, 60, null, null, new BigDecimal("99")),
            new SimulationQuestion(entry, null, 60, null, new BigDecimal("-1"), null),
            new SimulationQuestion(entry, null, 60, NOON.plus(HOUR.multipliedBy(9)), null, null),
            new SimulationQuestion(entry, null, null, NOON, null, null),
            new SimulationQuestion(entry, null, null, Instant.MAX, null, null))) {
      assertThatThrownBy(() -> ask(question)).isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void anOpenPositionHasNoExitToBeAnother() {
    String open = anna.fills("BUY", "1", "100", HOUR.multipliedBy(5));

    assertThatThrownBy(() -> ask(new SimulationQuestion(open, null, null, null, null, null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void nobodyAsksAboutOrSeesTheTradesOfAnother() {
    Simulation waiting = ask(hold(240));
    String bert = core.trader();

    assertThatThrownBy(() -> simulations.ask(bert, hold(240))).isInstanceOf(RefusedException.class);
    assertThat(simulations.find(bert, waiting.simulationId())).isEmpty();
    assertThat(simulations.work(bert, waiting.simulationId())).isEmpty();
    assertThat(simulations.find(anna.userId, waiting.simulationId())).contains(waiting);
  }

  @Test
  void aSimulationGoesWithItsFills() {
    Simulation waiting = ask(hold(240));
    core.everything().sql("delete from trades where trade_id = ?").params(entry).update();

    assertThat(simulations.find(anna.userId, waiting.simulationId())).isEmpty();
    assertThat(simulations.work(anna.userId, waiting.simulationId())).isEmpty();
  }

  private SimulationQuestion hold(int minutes) {
    return new SimulationQuestion(entry, null, minutes, null, null, null);
  }

  private Simulation ask(SimulationQuestion question) {
    return simulations.ask(anna.userId, question);
  }

  /// Plays what waits on hourly bars from noon on that close at these prices; nothing when it was
  /// answered.
  private void answer(Simulation waiting, double... closes) {
    simulations
        .work(anna.userId, waiting.simulationId())
        .ifPresent(work -> answer(waiting, play(work, closes)));
  }

  private void answer(Simulation waiting, SimulationResult result) {
    core.get(TenantDatabase.class)
        .run(
            anna.userId,
            () ->
                simulations.answer(
                    anna.userId,
                    waiting.simulationId(),
                    result,
                    new PlayedOn(
                        HOUR, Simulation.Whose.MARKET, "d", Optional.of(PriceSource.BINANCE))));
  }

  private static SimulationResult play(Work work, double... closes) {
    List<Candle> bars = new ArrayList<>();
    double open = 100;
    for (double close : closes) {
      Instant start = NOON.plus(HOUR.multipliedBy(bars.size()));
      bars.add(new Candle(start, open, Math.max(open, close), Math.min(open, close), close, 1));
      open = close;
    }
    return tradingtwin.engine.simulation.Simulation.of(
        work.trade(), work.what(), Candles.of(work.symbol(), HOUR, bars), SimulationPolicy.DEFAULT);
  }
}
