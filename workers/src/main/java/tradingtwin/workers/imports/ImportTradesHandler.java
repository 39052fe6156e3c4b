package tradingtwin.workers.imports;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.ImportProgress.Stage;
import tradingtwin.contracts.events.ImportProgress.State;
import tradingtwin.contracts.events.TradesImported;
import tradingtwin.contracts.jobs.ImportTrades;
import tradingtwin.core.connections.ReadingConnection;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.statements.Statements;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.FillStream;
import tradingtwin.core.trades.Imports;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.workers.queue.HopelessException;
import tradingtwin.workers.queue.JobHandler;

/// `import.trades`: saves all in one transaction together with what follows: the event, the
/// next job, the end of this one. A broker is read before, a file on the way, so that it need
/// not fit into memory.
///
/// The job's own row is locked last: until then whoever is told how far it is may cancel it.
final class ImportTradesHandler implements JobHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ImportTradesHandler.class);
  private static final int FILLS_BETWEEN_LOOKS = 5_000;

  private final TenantDatabase database;
  private final Jobs jobs;
  private final Imports imports;
  private final FillLedger ledger;
  private final Statements statements;
  private final RunningImports running;
  private final ReadingFills reading;
  private final ReadingConnection connections;
  private final ImportProgressTeller progress;
  private final Outbox outbox;
  private final JsonMapper json;

  ImportTradesHandler(
      TenantDatabase database,
      Jobs jobs,
      Imports imports,
      FillLedger ledger,
      Statements statements,
      RunningImports running,
      ReadingFills reading,
      ReadingConnection connections,
      ImportProgressTeller progress,
      Outbox outbox,
      JsonMapper json) {
    this.database = database;
    this.jobs = jobs;
    this.imports = imports;
    this.ledger = ledger;
    this.statements = statements;
    this.running = running;
    this.reading = reading;
    this.connections = connections;
    this.progress = progress;
    this.outbox = outbox;
    this.json = json;
  }

  @Override
  public void run(JobTask task) {
    ImportTrades work = json.readValue(task.payload(), ImportTrades.class);
    Optional<Integer> attempt = database.as(task.userId(), () -> jobs.begin(task.jobId()));
    if (attempt.isEmpty()) {
      return;
    }
    Imports.Import wanted =
        imports
            .find(task.userId(), work.importId())
            .orElseThrow(() -> new HopelessException("The import was removed."));
    ImportProgressTeller.Told told =
        progress.of(
            new ImportProgressTeller.Subject(
                task.userId(), work.importId(), task.jobId(), attempt.get()));
    if (told.step(first(wanted.plan()), 0, 0)) {
      ReadingFills.Read read = reading.read(wanted.plan(), told);
      try {
        save(task, attempt.get(), wanted, read, told);
      } catch (Stopped stopped) {
        LOG.info("{} was cancelled or taken over: nothing of it is saved", task.jobId());
      }
    }
  }

  /// The job is no longer this attempt's: what it wrote goes with the transaction.
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
      super("not ours any more", null, false, false);
    }
  }

  private static Stage first(Imports.Plan plan) {
    return plan.source() == Imports.Source.API ? Stage.FETCHING : Stage.READING;
  }

  private void save(
      JobTask task,
      int attempt,
      Imports.Import wanted,
      ReadingFills.Read read,
      ImportProgressTeller.Told told) {
    database.run(
        task.userId(),
        () -> {
          String importId = wanted.importId();
          FillLedger.Stored stored =
              ledger.store(
                  wanted.plan().target(),
                  importId,
                  counted(read.fills(), told),
                  wanted.similarAre(),
                  (saved, total) -> heed(told.meanwhile(Stage.SAVING, saved, total)));
          heed(jobs.holds(task.jobId(), attempt));
          int failed = read.failed().getAsInt();
          Statements.Stored besides = besides(wanted, read);
          imports.done(importId, stored.fresh(), stored.duplicate(), failed, besides.fresh());
          String connectionId = wanted.plan().connectionId();
          if (connectionId != null) {
            connections.imported(task.userId(), connectionId, importId, read.bookmarks());
          }
          outbox.append(
              task.userId(),
              "trades.imported",
              new TradesImported(
                  importId, stored.fresh(), stored.duplicate(), failed, (int) stored.version()));
          jobs.done(task.jobId(), attempt);
          follow(task, importId, stored, besides, told);
        });
  }

  private Statements.Stored besides(Imports.Import wanted, ReadingFills.Read read) {
    Imports.Plan plan = wanted.plan();
    String format = plan.format();
    return statements.store(
        plan.target().userId(),
        plan.target().accountId(),
        wanted.importId(),
        format == null ? "" : format,
        read.entries().get());
  }

  private static FillStream counted(FillStream fills, ImportProgressTeller.Told told) {
    return each -> {
      AtomicInteger read = new AtomicInteger();
      fills.tell(
          fill -> {
            each.accept(fill);
            if (read.incrementAndGet() % FILLS_BETWEEN_LOOKS == 0) {
              heed(told.meanwhile(Stage.READING, read.get(), 0));
            }
          });
    };
  }

  private static void heed(boolean ours) {
    if (!ours) {
      throw new Stopped();
    }
  }

  /// New fills are scored next, and old ones of which something new is said; the import goes on
  /// there. Without any it ends here.
  private void follow(
      JobTask task,
      String importId,
      FillLedger.Stored stored,
      Statements.Stored besides,
      ImportProgressTeller.Told told) {
    int total = stored.fresh() + stored.duplicate();
    if (stored.fresh() > 0 || (besides.bearing() && running.readAnew(task.userId()))) {
      told.within(State.RUNNING, Stage.SCORING, 0, total, null);
      running.scoreAgain(task.userId(), importId);
    } else {
      told.within(State.DONE, Stage.FINISHED, total, total, null);
    }
  }

  @Override
  public void parked(JobTask task, String reason) {
    ImportTrades work = json.readValue(task.payload(), ImportTrades.class);
    imports.end(work.importId(), "FAILED");
    progress
        .of(new ImportProgressTeller.Subject(task.userId(), work.importId(), task.jobId(), 0))
        .within(State.FAILED, Stage.FINISHED, 0, 0, reason);
  }
}
