package tradingtwin.core.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.TenantDatabase;

/// The ledger of jobs: every job that was ever asked for, with its state, progress and error.
///
/// The queue forgets a job when it is done; this does not.
public final class Jobs {
  private final TenantDatabase database;
  private final SchedulerClient queue;
  private final JsonMapper json;
  private final InstantSource clock;
  private final JobWake wake;

  Jobs(
      TenantDatabase database,
      SchedulerClient queue,
      JsonMapper json,
      InstantSource clock,
      JobWake wake) {
    this.database = database;
    this.queue = queue;
    this.json = json;
    this.clock = clock;
    this.wake = wake;
  }

  /// Enqueues in the running transaction; the same name twice is one job, whatever became of it.
  ///
  /// @return whether the job is new
  public boolean enqueue(
      String jobId, JobKind kind, String userId, @Nullable String importId, Object payload) {
    int fresh =
        database
            .jdbc()
            .sql(
                """
                insert into jobs (job_id, user_id, kind, state, import_id)
                values (:id, :user, :kind, 'QUEUED', :import) on conflict (job_id) do nothing
                """)
            .param("id", jobId)
            .param("user", userId)
            .param("kind", kind.wireName())
            .param("import", importId)
            .update();
    if (fresh == 0) {
      return false;
    }
    JobTask task =
        new JobTask(jobId, userId, json.writeValueAsString(payload), Correlation.present());
    queue.scheduleIfNotExists(
        TaskDescriptor.of(kind.wireName(), JobTask.class)
            .instance(jobId)
            .data(task)
            .scheduledTo(clock.instant()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake.wake(kind);
          }
        });
    return true;
  }

  public Optional<Job> find(String userId, String jobId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select * from jobs where job_id = :id")
                .param("id", jobId)
                .query((row, n) -> job(row))
                .optional());
  }

  /// Begins an attempt; empty when the job was cancelled or has ended meanwhile.
  ///
  /// @return the number of this attempt, the fence for everything the attempt writes
  public Optional<Integer> begin(String jobId) {
    return database
        .jdbc()
        .sql(
            """
            update jobs set state = 'RUNNING', attempts = attempts + 1, error = null, updated_at = :now
            where job_id = :id and state in ('QUEUED', 'RUNNING') returning attempts
            """)
        .param("id", jobId)
        .param("now", now())
        .query(Integer.class)
        .optional();
  }

  /// Notes progress; false when this attempt no longer owns the job.
  public boolean progress(String jobId, int attempt, String stage, int count, int total) {
    return database
            .jdbc()
            .sql(
                """
                update jobs set stage = :stage, count = :count, total = :total, updated_at = :now
                where job_id = :id and state = 'RUNNING' and attempts = :attempt
                """)
            .param("id", jobId)
            .param("attempt", attempt)
            .param("stage", stage)
            .param("count", count)
            .param("total", total)
            .param("now", now())
            .update()
        == 1;
  }

  /// Locks the job for an attempt's last transaction; false when it was cancelled or taken
  /// over, so that a late attempt commits nothing.
  public boolean holds(String jobId, int attempt) {
    return database
        .jdbc()
        .sql(
            """
            select 1 from jobs where job_id = :id and state = 'RUNNING' and attempts = :attempt
            for update
            """)
        .param("id", jobId)
        .param("attempt", attempt)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  public void done(String jobId, int attempt) {
    end(jobId, attempt, "DONE", "finished", null);
  }

  /// Ends a job for good; it is listed among the dead letters until an operator retries it.
  public void park(JobTask task, JobKind kind, int attempts, String error) {
    end(task.jobId(), attempts, "FAILED", "finished", error);
    database
        .jdbc()
        .sql(
            """
            insert into dead_letters (job_id, user_id, kind, payload, error, attempts)
            values (:id, :user, :kind, :payload::jsonb, :error, :attempts)
            on conflict (job_id) do update set error = excluded.error, attempts = excluded.attempts
            """)
        .param("id", task.jobId())
        .param("user", task.userId())
        .param("kind", kind.wireName())
        .param("payload", task.payload())
        .param("error", error)
        .param("attempts", attempts)
        .update();
  }

  /// Notes why an attempt failed; another follows.
  public void failedOnce(String jobId, int attempt, String error) {
    database
        .jdbc()
        .sql(
            "update jobs set error = :error, updated_at = :now where job_id = :id and attempts = :attempt")
        .param("id", jobId)
        .param("attempt", attempt)
        .param("error", error)
        .param("now", now())
        .update();
  }

  /// Cancels what has not been saved yet.
  public boolean cancel(String jobId) {
    return database
            .jdbc()
            .sql(
                """
                update jobs set state = 'CANCELLED', stage = 'finished', updated_at = :now
                where job_id = :id and state in ('QUEUED', 'RUNNING')
                """)
            .param("id", jobId)
            .param("now", now())
            .update()
        == 1;
  }

  private void end(String jobId, int attempt, String state, String stage, @Nullable String error) {
    database
        .jdbc()
        .sql(
            """
            update jobs set state = :state, stage = :stage, error = :error, updated_at = :now
            where job_id = :id and state = 'RUNNING' and attempts = :attempt
            """)
        .param("id", jobId)
        .param("attempt", attempt)
        .param("state", state)
        .param("stage", stage)
        .param("error", error)
        .param("now", now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Job job(ResultSet row) throws SQLException {
    int total = row.getInt("total");
    int count = row.getInt("count");
    boolean done = "DONE".equals(row.getString("state"));
    int percent = done ? 100 : total == 0 ? 0 : Math.clamp(100L * count / total, 0, 100);
    return new Job(
        row.getString("job_id"),
        json.convertValue(row.getString("kind"), Job.Kind.class),
        Job.State.valueOf(row.getString("state")),
        row.getString("stage"),
        count,
        total,
        percent,
        row.getInt("attempts"),
        row.getString("error"),
        row.getString("import_id"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
