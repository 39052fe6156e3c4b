package tradingtwin.core.trades;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.events.ImportProgress;
import tradingtwin.contracts.jobs.ImportTrades;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.CsvConfirm;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.audit.Audit;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.statements.Statements;

/// Starting an import, and taking one back.
public final class RunningImports {
  /// What is read when nobody says since when (contracts).
  private static final Duration USUAL_WINDOW = Duration.ofDays(30);

  private final Imports imports;
  private final FillLedger ledger;
  private final FillsStillCounted counted;
  private final Statements statements;
  private final BrokerAccounts accounts;
  private final Jobs jobs;
  private final Rescoring rescoring;
  private final Outbox outbox;
  private final Audit audit;
  private final TenantDatabase database;
  private final InstantSource clock;
  private final Supplier<Stream<FillsTakenBack>> followers;

  RunningImports(
      Imports imports,
      FillLedger ledger,
      FillsStillCounted counted,
      Statements statements,
      BrokerAccounts accounts,
      Jobs jobs,
      Rescoring rescoring,
      Outbox outbox,
      Audit audit,
      TenantDatabase database,
      InstantSource clock,
      Supplier<Stream<FillsTakenBack>> followers) {
    this.imports = imports;
    this.ledger = ledger;
    this.counted = counted;
    this.statements = statements;
    this.accounts = accounts;
    this.jobs = jobs;
    this.rescoring = rescoring;
    this.outbox = outbox;
    this.audit = audit;
    this.database = database;
    this.clock = clock;
    this.followers = followers;
  }

  /// Starts what was previewed; the same confirmation twice is one job.
  ///
  /// @return the job's id
  public String confirm(String userId, String importId, CsvConfirm answer) {
    Imports.Import waiting =
        imports
            .find(userId, importId)
            .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
    if (waiting.jobId().isPresent()) {
      return waiting.jobId().get();
    }
    requireAnswers(waiting.asks());
    CsvConfirm.Similar similar = answer.similar();
    if (waiting.similar() > 0 && similar == null) {
      throw RefusedException.of(
          ProblemCode.ANSWER_NEEDED,
          waiting.similar()
              + " fills equal stored ones but share no id with them: same or different?");
    }
    SimilarAre are =
        similar == CsvConfirm.Similar.DIFFERENT ? SimilarAre.DIFFERENT : SimilarAre.SAME;
    String jobId = "import:csv:" + importId;
    return database.as(
        userId,
        () -> {
          String account = waiting.newAccount();
          if (account != null) {
            imports.goesTo(
                importId, accounts.make(userId, waiting.plan().target().broker(), account));
          }
          return start(userId, importId, jobId, are);
        });
  }

  private static void requireAnswers(List<Imports.Question> asks) {
    if (asks.contains(Imports.Question.MAPPING)) {
      throw RefusedException.of(
          ProblemCode.ANSWER_NEEDED,
          "I do not know this format: which column is time, symbol, side, quantity and price?");
    }
    if (asks.contains(Imports.Question.DATE_ORDER)) {
      throw RefusedException.of(
          ProblemCode.ANSWER_NEEDED,
          "No row of the file settles it: does the day come first in its dates, or the month?");
    }
  }

  /// Starts reading a connection; the same request twice is one job.
  ///
  /// @param requestId names the request: a new one for the same window is a new job
  /// @return the job's id
  public String fromConnection(
      String userId, String connectionId, @Nullable Instant since, String requestId) {
    StorableTime.require(since);
    Instant from = since == null ? clock.instant().minus(USUAL_WINDOW) : since;
    String jobId = "import:" + connectionId + ":" + from.getEpochSecond() + ":" + requestId;
    return database.as(
        userId,
        () -> {
          Optional<String> known =
              database
                  .jdbc()
                  .sql("select job_id from jobs where job_id = :id")
                  .param("id", jobId)
                  .query((row, n) -> row.getString(1))
                  .optional();
          return known.orElseGet(
              () -> {
                Imports.Plan plan =
                    new Imports.Plan(
                        Imports.Source.API,
                        targetOf(userId, connectionId),
                        connectionId,
                        from,
                        null,
                        null,
                        null,
                        null);
                return start(userId, imports.add(plan, 0), jobId, SimilarAre.SAME);
              });
        });
  }

  /// Each connection has its account: fills of two accounts of one broker never mix.
  private Target targetOf(String userId, String connectionId) {
    return database
        .jdbc()
        .sql(
            """
            select broker, account_id from broker_connections
            where connection_id = :id and status <> 'REVOKED'
            """)
        .param("id", connectionId)
        .query((row, n) -> new Target(userId, row.getString(1), row.getString(2)))
        .optional()
        .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
  }

  /// Starts a previewed import under the given job id.
  public String start(String userId, String importId, String jobId, SimilarAre similarAre) {
    return database.as(
        userId,
        () -> {
          if (!imports.run(importId, jobId, similarAre)) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "This import was started or ended already.");
          }
          boolean _ =
              jobs.enqueue(
                  jobId,
                  JobKind.IMPORT_TRADES,
                  userId,
                  importId,
                  new ImportTrades(jobId, userId, importId));
          outbox.append(userId, "import.progress", waiting(jobId, importId));
          audit.record(database.jdbc(), userId, "import.started", Map.of("importId", importId));
          return jobId;
        });
  }

  /// Takes an import back: its fills go unless another import brought them too. Limits count them
  /// until the next day.
  public void undo(String userId, String importId) {
    database.run(
        userId,
        () -> {
          ledger.hold(userId);
          Imports.Import done =
              imports
                  .find(userId, importId)
                  .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
          if (!"DONE".equals(done.state())) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "Only a finished import can be undone.");
          }
          counted.keep(userId, importId);
          int removed = ledger.undo(userId, importId);
          boolean bearing = statements.undo(userId, importId);
          imports.end(importId, "UNDONE");
          audit.record(
              database.jdbc(),
              userId,
              "import.undone",
              Map.of("importId", importId, "removed", removed));
          if (removed > 0 || (bearing && readAnew(userId))) {
            scoreAgain(userId, null);
            followers.get().forEach(each -> each.fillsTakenBack(userId));
          }
        });
  }

  /// Cancels a job of an import that has not been saved yet.
  public void cancel(String userId, String jobId) {
    database.run(
        userId,
        () -> {
          Job job =
              jobs.find(userId, jobId)
                  .orElseThrow(() -> RefusedException.of(ProblemCode.NOT_FOUND));
          String importId = job.importId();
          boolean cancelled = job.kind() == Job.Kind.IMPORT_TRADES && jobs.cancel(jobId);
          if (!cancelled || importId == null) {
            throw RefusedException.of(
                ProblemCode.CONFLICT, "This work has ended or can no longer be cancelled.");
          }
          imports.end(importId, "CANCELLED");
          outbox.append(
              userId,
              "import.progress",
              new ImportProgress(
                  jobId,
                  importId,
                  ImportProgress.State.CANCELLED,
                  ImportProgress.Stage.FINISHED,
                  job.count(),
                  job.total(),
                  job.percent(),
                  null,
                  null,
                  null,
                  null));
          audit.record(database.jdbc(), userId, "import.cancelled", Map.of("importId", importId));
        });
  }

  /// Says that the fills mean something else though none changed, in the running transaction:
  /// what statements say about them did. False where there are none.
  public boolean readAnew(String userId) {
    return ledger.touch(userId);
  }

  /// Enqueues scoring of the fills as they now stand, in the running transaction.
  public void scoreAgain(String userId, @Nullable String importId) {
    rescoring.enqueue(userId, importId);
  }

  private static ImportProgress waiting(String jobId, String importId) {
    return new ImportProgress(
        jobId,
        importId,
        ImportProgress.State.QUEUED,
        ImportProgress.Stage.WAITING,
        0,
        0,
        0,
        null,
        null,
        null,
        null);
  }
}
