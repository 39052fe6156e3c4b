package tradingtwin.workers.scoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.ImportProgress.Stage;
import tradingtwin.contracts.events.ImportProgress.State;
import tradingtwin.contracts.jobs.ScoreBias;
import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.Account;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.Trade;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.biases.ScoringRuns;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.reflections.Reflections;
import tradingtwin.core.snapshots.KeptReports;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.TradeBook;
import tradingtwin.workers.imports.ImportProgressTeller;
import tradingtwin.workers.queue.JobHandler;

/// `score.bias`: reads all fills, the trader's zone and denials, asks the coach, and replaces
/// findings, tags and words in one transaction; a newer version of what is read has a job of its
/// own and this one then only ends.
final class ScoreBiasHandler implements JobHandler {
  private static final int TRIES_FOR_CANDLES = 3;

  private final TenantDatabase database;
  private final Jobs jobs;
  private final FillLedger ledger;
  private final TradeBook book;
  private final Accounts accounts;
  private final CandlesAround candles;
  private final Coach coach;
  private final ScoringRuns runs;
  private final Habits habits;
  private final Reflections reflections;
  private final KeptReports kept;
  private final ImportProgressTeller progress;
  private final JsonMapper json;

  ScoreBiasHandler(
      TenantDatabase database,
      Jobs jobs,
      FillLedger ledger,
      TradeBook book,
      Accounts accounts,
      CandlesAround candles,
      Coach coach,
      ScoringRuns runs,
      Habits habits,
      Reflections reflections,
      KeptReports kept,
      ImportProgressTeller progress,
      JsonMapper json) {
    this.database = database;
    this.jobs = jobs;
    this.ledger = ledger;
    this.book = book;
    this.accounts = accounts;
    this.candles = candles;
    this.coach = coach;
    this.runs = runs;
    this.habits = habits;
    this.reflections = reflections;
    this.kept = kept;
    this.progress = progress;
    this.json = json;
  }

  @Override
  public void run(JobTask task) {
    ScoreBias work = json.readValue(task.payload(), ScoreBias.class);
    Optional<Integer> attempt = database.as(task.userId(), () -> jobs.begin(task.jobId()));
    if (attempt.isEmpty()) {
      return;
    }
    ImportProgressTeller.@Nullable Told told = told(task, work.importId(), attempt.get());
    List<Trade> trades = book.all(task.userId());
    if (ledger.version(task.userId()) == work.tradesVersion()) {
      score(task, work, attempt.get(), trades, told);
    } else {
      database.run(task.userId(), () -> end(task, attempt.get(), trades.size(), told));
    }
  }

  private void score(
      JobTask task,
      ScoreBias work,
      int attempt,
      List<Trade> trades,
      ImportProgressTeller.@Nullable Told told) {
    String userId = task.userId();
    step(told, Stage.SCORING, 0, trades.size());
    Account account = accounts.get(userId);
    List<Habits.Denied> denied = habits.denied(userId);
    BiasScoreRequest question =
        ScoringQuestion.of(
            trades,
            candles.of(userId, trades, attempt < TRIES_FOR_CANDLES),
            account.timeZone(),
            denied);
    BiasReport report = coach.score(question);
    KeptReports.Put put = kept.put(userId, question, report);
    step(told, Stage.REFLECTING, 0, trades.size());
    Drafting drafting = new Drafting(ReflectionPolicy.DEFAULT, trades);
    List<ScoredTag> chosen = drafting.chosen(report.tags());
    Wordings words =
        coach.reflect(
            new ReflectRequest(
                account.timeZone(),
                report.findings(),
                drafting.spoken(chosen),
                report.costs().isEmpty() ? null : report.costs()));
    database.run(
        userId,
        () -> {
          if (jobs.holds(task.jobId(), attempt)
              && ledger.holdVersion(userId) == work.tradesVersion()) {
            var stored = runs.replace(userId, work.tradesVersion(), report, words);
            kept.note(userId, put);
            int _ =
                reflections.say(
                    userId,
                    account.demo(),
                    drafting.drafts(report.findings(), chosen, words, stored),
                    Drafting.subjects(stored, denied));
          }
          end(task, attempt, trades.size(), told);
        });
  }

  private void end(JobTask task, int attempt, int fills, ImportProgressTeller.@Nullable Told told) {
    if (jobs.holds(task.jobId(), attempt)) {
      jobs.done(task.jobId(), attempt);
      if (told != null) {
        told.within(State.DONE, Stage.FINISHED, fills, fills, null);
      }
    }
  }

  private ImportProgressTeller.@Nullable Told told(
      JobTask task, @Nullable String importId, int attempt) {
    return importId == null
        ? null
        : progress.continuing(
            new ImportProgressTeller.Subject(task.userId(), importId, task.jobId(), attempt));
  }

  private static void step(
      ImportProgressTeller.@Nullable Told told, Stage stage, int count, int total) {
    if (told != null) {
      boolean _ = told.step(stage, count, total);
    }
  }

  /// The fills are stored all the same; what is missing is said with the import.
  @Override
  public void parked(JobTask task, String reason) {
    ScoreBias work = json.readValue(task.payload(), ScoreBias.class);
    ImportProgressTeller.@Nullable Told told = told(task, work.importId(), 0);
    if (told != null) {
      told.within(State.FAILED, Stage.FINISHED, 0, 0, reason);
    }
  }
}
