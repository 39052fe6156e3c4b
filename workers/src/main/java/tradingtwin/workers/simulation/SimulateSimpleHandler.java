package tradingtwin.workers.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.jobs.SimulateSimple;
import tradingtwin.contracts.views.Simulation.Whose;
import tradingtwin.core.candles.TraderCandles.Away;
import tradingtwin.core.candles.TraderCandles.Bars;
import tradingtwin.core.candles.TraderCandles.None;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.simulations.Simulations;
import tradingtwin.core.simulations.Simulations.PlayedOn;
import tradingtwin.core.simulations.Simulations.Work;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.Simulation;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.simulation.SimulationResult;
import tradingtwin.marketdata.WrittenBars;
import tradingtwin.workers.queue.JobHandler;
import tradingtwin.workers.queue.RetryLaterException;

/// `simulate.simple`: fetches bars, plays, and keeps the answer with its event and the end of the
/// job in one transaction.
final class SimulateSimpleHandler implements JobHandler {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final TenantDatabase database;
  private final Jobs jobs;
  private final Simulations simulations;
  private final BarsForSimulation bars;
  private final SimulationPolicy policy;
  private final JsonMapper json;

  SimulateSimpleHandler(
      TenantDatabase database,
      Jobs jobs,
      Simulations simulations,
      BarsForSimulation bars,
      SimulationPolicy policy,
      JsonMapper json) {
    this.database = database;
    this.jobs = jobs;
    this.simulations = simulations;
    this.bars = bars;
    this.policy = policy;
    this.json = json;
  }

  @Override
  public void run(JobTask task) {
    SimulateSimple wanted = json.readValue(task.payload(), SimulateSimple.class);
    Optional<Integer> attempt = database.as(task.userId(), () -> jobs.begin(task.jobId()));
    if (attempt.isEmpty()) {
      return;
    }
    Runnable answer =
        simulations
            .work(task.userId(), wanted.simulationId())
            .map(work -> answer(task.userId(), wanted.simulationId(), work))
            .orElse(() -> {});
    database.run(
        task.userId(),
        () -> {
          if (jobs.holds(task.jobId(), attempt.get())) {
            answer.run();
            jobs.done(task.jobId(), attempt.get());
          }
        });
  }

  private Runnable answer(String userId, String simulationId, Work work) {
    return switch (bars.of(userId, work)) {
      case Bars found -> {
        PlayedOn on =
            new PlayedOn(
                found.granularity().length(),
                Whose.valueOf(found.whose().name()),
                WrittenBars.digest(found.bars()),
                found.pricesFrom());
        SimulationResult result = play(work, candles(work, found));
        yield () -> simulations.answer(userId, simulationId, result, on);
      }
      case None _ -> {
        SimulationResult result =
            play(work, Candles.of(work.symbol(), Duration.ofDays(1), List.of()));
        yield () -> simulations.answerWithoutPrices(userId, simulationId, result);
      }
      case Away away ->
          throw new RetryLaterException(
              "Prices are not available at the moment.",
              away.retryAfter().compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : away.retryAfter());
    };
  }

  private SimulationResult play(Work work, Candles candles) {
    return Simulation.of(work.trade(), work.what(), candles, policy);
  }

  private static Candles candles(Work work, Bars found) {
    return Candles.of(
        work.symbol(),
        found.granularity().length(),
        found.bars().stream()
            .map(
                bar ->
                    new Candle(
                        bar.start(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()))
            .toList());
  }

  @Override
  public void parked(JobTask task, String reason) {
    SimulateSimple wanted = json.readValue(task.payload(), SimulateSimple.class);
    simulations.giveUp(task.userId(), wanted.simulationId());
  }
}
