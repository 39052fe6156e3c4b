package tradingtwin.workers.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tradingtwin.contracts.events.ImportProgress;
import tradingtwin.contracts.events.ImportProgress.Stage;
import tradingtwin.contracts.events.ImportProgress.State;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.Imports;

/// Tells a trader how far an import is: four times a second at most, and only what was counted.
///
/// Each fill is read, saved, scored and spoken of: four steps, so that the percentage is a
/// share of work done. The beginning and the end of a job are always told, and once its fills
/// are saved every word about an import says what it brought.
public final class ImportProgressTeller {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final int STEPS = 4;

  private final TenantDatabase database;
  private final Outbox outbox;
  private final Jobs jobs;
  private final Imports imports;
  private final InstantSource clock;

  public ImportProgressTeller(
      TenantDatabase database, Outbox outbox, Jobs jobs, Imports imports, InstantSource clock) {
    this.database = database;
    this.outbox = outbox;
    this.jobs = jobs;
    this.imports = imports;
    this.clock = clock;
  }

  /// The import that is told of.
  ///
  /// @param jobId of the job that works on it now
  public record Subject(String userId, String importId, String jobId, int attempt) {}

  /// A teller for one attempt.
  public Told of(Subject subject) {
    return new Told(subject);
  }

  /// A teller for the job that goes on where another has just told the same beginning.
  public Told continuing(Subject subject) {
    Told told = new Told(subject);
    told.last = clock.instant();
    return told;
  }

  /// One attempt's progress.
  public final class Told {
    private final Subject subject;
    private @Nullable Instant last;
    private @Nullable Stage noted;

    private Told(Subject subject) {
      this.subject = subject;
    }

    /// Tells in a transaction of its own, unless it did so a moment ago; never inside another,
    /// which may have locked the job's row already and would wait for itself. The job's own row
    /// always shows a new stage at once.
    ///
    /// @return false when the job was cancelled or taken over: stop working
    public boolean step(Stage stage, int count, int total) {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        throw new IllegalStateException("a step is told between transactions");
      }
      return told(stage, count, total, work -> database.as(subject.userId(), work));
    }

    /// The same from inside a transaction that has not locked the job's row yet: told at once,
    /// whatever becomes of that transaction.
    public boolean meanwhile(Stage stage, int count, int total) {
      return told(stage, count, total, work -> database.apart(subject.userId(), work));
    }

    private boolean told(
        Stage stage, int count, int total, Function<Supplier<Boolean>, Boolean> transaction) {
      Instant now = clock.instant();
      boolean soon = last != null && Duration.between(last, now).compareTo(INTERVAL) < 0;
      if (soon && stage == noted) {
        return true;
      }
      noted = stage;
      last = soon ? last : now;
      return transaction.apply(
          () -> {
            String word = stage.name().toLowerCase(java.util.Locale.ROOT);
            boolean held = jobs.progress(subject.jobId(), subject.attempt(), word, count, total);
            if (held && !soon) {
              within(State.RUNNING, stage, count, total, null);
            }
            return held;
          });
    }

    /// Tells in the running transaction: true exactly when it commits.
    ///
    /// @param error what went wrong, in words for the trader
    public void within(State state, Stage stage, int count, int total, @Nullable String error) {
      Optional<Imports.Brought> brought = imports.brought(subject.importId());
      outbox.append(
          subject.userId(),
          "import.progress",
          new ImportProgress(
              subject.jobId(),
              subject.importId(),
              state,
              stage,
              count,
              total,
              percent(stage, count, total),
              brought.map(Imports.Brought::stored).orElse(null),
              brought.map(Imports.Brought::duplicate).orElse(null),
              brought.map(Imports.Brought::failed).orElse(null),
              error));
    }
  }

  private static int percent(Stage stage, int count, int total) {
    int before =
        switch (stage) {
          case WAITING, FETCHING, READING -> 0;
          case SAVING -> 1;
          case SCORING -> 2;
          case REFLECTING -> 3;
          case FINISHED -> STEPS;
        };
    if (before == STEPS) {
      return 100;
    }
    double share = total == 0 ? 0 : Math.min(1, (double) count / total);
    return (int) (100 * (before + share) / STEPS);
  }
}
