package tradingtwin.core.simulations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.contracts.events.SimulationReady;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.jobs.SimulateSimple;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.SimulationQuestion;
import tradingtwin.contracts.views.Simulation;
import tradingtwin.contracts.views.Simulation.Outcome;
import tradingtwin.contracts.views.Simulation.State;
import tradingtwin.contracts.words.PriceSource;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.simulations.SimulationRows.Kept;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.engine.simulation.ActualTrade;
import tradingtwin.engine.simulation.SimulationResult;
import tradingtwin.engine.simulation.WhatIf;
import tradingtwin.marketdata.WrittenBars;

/// Questions about trades, asked once and answered from what is kept.
///
/// The same question about the same fills is one row and one job. An answer that more prices may
/// change is worked on again when it is asked for a while later.
public final class Simulations {
  private final TenantDatabase database;
  private final SimulationRows rows;
  private final TradingRecord record;
  private final TradeBook book;
  private final TraderCandles candles;
  private final Jobs jobs;
  private final Outbox outbox;
  private final InstantSource clock;
  private final SimulationsPolicy policy;

  Simulations(
      TenantDatabase database,
      SimulationRows rows,
      TradingRecord record,
      TradeBook book,
      TraderCandles candles,
      Jobs jobs,
      Outbox outbox,
      InstantSource clock,
      SimulationsPolicy policy) {
    this.database = database;
    this.rows = rows;
    this.record = record;
    this.book = book;
    this.candles = candles;
    this.jobs = jobs;
    this.outbox = outbox;
    this.clock = clock;
    this.policy = policy;
  }

  /// What is to be played.
  public record Work(String symbol, ActualTrade trade, WhatIf what) {}

  /// What it was played on.
  ///
  /// @param digest of the bars
  /// @param from who gave the market's, if that was told
  public record PlayedOn(
      Duration granularity, Simulation.Whose whose, String digest, Optional<PriceSource> from) {}

  /// The answer if it is kept; else the simulation as it waits for its work.
  public Simulation ask(String userId, SimulationQuestion question) {
    return database.as(
        userId,
        () -> {
          SimulatedTrade trade = trade(userId, question.tradeId());
          AskedTrade asked = AskedTrade.of(question, trade);
          String brought = candles.ownDigest(userId, trade.trip().symbol());
          String identity = asked.identity(trade) + "\n" + brought;
          String digest = WrittenBars.digest(identity.getBytes(StandardCharsets.UTF_8));
          return rows.hold(digest)
              .map(kept -> again(userId, digest, kept, trade))
              .orElseGet(() -> first(userId, digest, asked, trade));
        });
  }

  private SimulatedTrade trade(String userId, String tradeId) {
    if (book.find(userId, tradeId).isEmpty()) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
    return SimulatedTrade.of(record.ledgerAround(userId, tradeId), tradeId)
        .orElseThrow(
            () ->
                RefusedException.of(
                    ProblemCode.CONFLICT,
                    "This position is still open: there is no exit yet that could have been"
                        + " another."));
  }

  private Simulation first(String userId, String digest, AskedTrade asked, SimulatedTrade trade) {
    Instant now = clock.instant();
    Simulation waiting =
        SimulationView.waiting(
            new SimulationView.Named(Ulid.next(), now), trade, asked, jobId(digest, 1));
    if (!rows.add(userId, digest, new Kept(asked, waiting, false, 1, now))) {
      return rows.hold(digest).orElseThrow().view();
    }
    enqueue(userId, waiting);
    return waiting;
  }

  private Simulation again(String userId, String digest, Kept kept, SimulatedTrade trade) {
    Instant now = clock.instant();
    if (kept.lasting() || now.isBefore(kept.askedAt().plus(policy.again()))) {
      return kept.view();
    }
    int asks = kept.asks() + 1;
    Simulation waiting =
        SimulationView.waiting(
            new SimulationView.Named(kept.view().simulationId(), now),
            trade,
            kept.asked(),
            jobId(digest, asks));
    rows.update(waiting, false, asks);
    enqueue(userId, waiting);
    return waiting;
  }

  private static String jobId(String digest, int asks) {
    return "sim:" + digest + (asks == 1 ? "" : ":" + asks);
  }

  private void enqueue(String userId, Simulation waiting) {
    String jobId = waiting.jobId();
    if (jobId != null) {
      boolean _ =
          jobs.enqueue(
              jobId,
              JobKind.SIMULATE_SIMPLE,
              userId,
              null,
              new SimulateSimple(jobId, userId, waiting.simulationId()));
    }
  }

  /// The simulation of that id.
  public Optional<Simulation> find(String userId, String simulationId) {
    return database.as(userId, () -> rows.find(simulationId).map(Kept::view));
  }

  /// What is to be played for one that waits; empty when its fills are gone or it was answered.
  public Optional<Work> work(String userId, String simulationId) {
    return database.as(
        userId,
        () ->
            rows.find(simulationId)
                .filter(kept -> kept.view().state() == State.WAITING)
                .flatMap(kept -> work(userId, kept.asked())));
  }

  private Optional<Work> work(String userId, AskedTrade asked) {
    return SimulatedTrade.of(record.ledgerAround(userId, asked.tradeId()), asked.tradeId())
        .map(trade -> new Work(trade.trip().symbol(), trade.actual(), asked.whatIf(trade)));
  }

  /// Keeps the answer and tells it, in the running transaction of the user.
  public void answer(String userId, String simulationId, SimulationResult result, PlayedOn on) {
    tell(userId, simulationId, before -> SimulationView.answered(before, result, on));
  }

  /// Tells that nobody knows prices, in the running transaction of the user.
  public void answerWithoutPrices(String userId, String simulationId, SimulationResult result) {
    tell(userId, simulationId, before -> SimulationView.answered(before, result, null));
  }

  /// Tells that prices are not available, in the running transaction of the user.
  public void giveUp(String userId, String simulationId) {
    tell(userId, simulationId, SimulationView::unavailable);
  }

  private void tell(
      String userId, String simulationId, java.util.function.UnaryOperator<Simulation> answer) {
    rows.find(simulationId)
        .filter(kept -> kept.view().state() == State.WAITING)
        .ifPresent(
            kept -> {
              Simulation answered = answer.apply(kept.view());
              rows.update(answered, isLasting(answered), kept.asks());
              outbox.append(
                  userId,
                  "simulation.ready",
                  new SimulationReady(
                      simulationId,
                      answered.tradeId(),
                      String.valueOf(kept.view().jobId()),
                      SimulationReady.State.valueOf(answered.state().name())));
            });
  }

  /// Whether no bar that is still to come can change it.
  private static boolean isLasting(Simulation answered) {
    return answered.state() == State.READY
        && !answered.points().isEmpty()
        && answered.variants().stream().noneMatch(each -> each.outcome() == Outcome.PRICES_END);
  }
}
