package tradingtwin.workers.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tradingtwin.contracts.events.ImportProgress;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.core.outbox.Outbox;

/// Tells a trader how far an import is: four times a second at most, and only what was counted.
///
/// Each fill is read, saved, scored and spoken of: four steps, so that the percentage is a share
/// of work done. The beginning and the end of a job are always told.
public final class ImportProgressTeller {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final int STEPS = 4;

  private final TenantDatabase database;
  private final Outbox outbox;
  private final Jobs jobs;
  private final InstantSource clock;

  public ImportProgressTeller(
      TenantDatabase database, Outbox outbox, Jobs jobs, InstantSource clock) {
    this.database = database;
    this.outbox = outbox;
    this.jobs = jobs;
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

  /// What an import brought.
  public record Result(int stored, int duplicate, int failed) {}

  /// One attempt's progress.
  public final class Told {
    private final Subject subject;
    private @Nullable Instant last;

    private Told(Subject subject) {
      this.subject = subject;
    }

    /// Tells in a transaction of its own, unless it did so a moment ago; never inside another,
    /// which may have locked the job's row already and would wait for itself.
    ///
    /// @return false when the job was cancelled or taken over: stop working
    public boolean step(ImportProgress.Stage stage, int count, int total) {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        throw new IllegalStateException("a step is told between transactions");
      }
      Instant now = clock.instant();
      boolean soon = last != null && Duration.between(last, now).compareTo(INTERVAL) < 0;
      if (soon) {
        return true;
      }
      last = now;
      return database.as(
          subject.userId(),
          () -> {
            String word = stage.name().toLowerCase(java.util.Locale.ROOT);
            boolean held = jobs.progress(subject.jobId(), subject.attempt(), word, count, total);
            if (held) {
              append(ImportProgress.State.RUNNING, stage, count, total, null, null);
            }
            return held;
          });
    }

    /// Tells in the running transaction: true exactly when it commits.
    public void within(
        ImportProgress.State state,
        ImportProgress.Stage stage,
        int count,
        int total,
        @Nullable Result result,
        @Nullable String error) {
      append(state, stage, count, total, result, error);
    }

    private void append(
        ImportProgress.State state,
        ImportProgress.Stage stage,
        int count,
        int total,
        @Nullable Result result,
        @Nullable String error) {
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
              result == null ? null : result.stored(),
              result == null ? null : result.duplicate(),
              result == null ? null : result.failed(),
              error));
    }
  }

  private static int percent(ImportProgress.Stage stage, int count, int total) {
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
