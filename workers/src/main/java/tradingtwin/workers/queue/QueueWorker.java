package tradingtwin.workers.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.JobSerializer;
import tradingtwin.core.jobs.JobTask;
import tradingtwin.core.jobs.Jobs;

/// One queue's worker: a scheduler of its own, so that one queue never starves another.
///
/// A worker that stops breathing for eight seconds is taken to be dead and its jobs begin again.
public final class QueueWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration GOODBYE = Duration.ofSeconds(5);
  private static final String OURS = "Something went wrong on our side; nothing was lost.";

  /// The other queue's rows are unknown to this scheduler, which would delete them in the end.
  private static final Duration FOREIGN_ROWS_STAY = Duration.ofDays(36_500);

  private final JobKind kind;
  private final JobHandler handler;
  private final Jobs jobs;
  private final TenantDatabase database;
  private final RetryPolicy policy;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Scheduler scheduler;

  public QueueWorker(
      JobKind kind,
      int threads,
      JobHandler handler,
      Jobs jobs,
      TenantDatabase database,
      JsonMapper json,
      RetryPolicy policy,
      InstantSource clock,
      RandomGenerator random) {
    this.kind = kind;
    this.handler = handler;
    this.jobs = jobs;
    this.database = database;
    this.policy = policy;
    this.clock = clock;
    this.random = random;
    OneTimeTask<JobTask> task =
        Tasks.oneTime(TaskDescriptor.of(kind.wireName(), JobTask.class))
            .onFailure(this::failed)
            .onDeadExecution(this::died)
            .execute((instance, context) -> run(instance.getData()));
    this.scheduler =
        Scheduler.create(database.pool(), task)
            .serializer(new JobSerializer(json))
            .schedulerName(new SchedulerName.Fixed(kind.queue() + "-" + Ulid.next()))
            .threads(threads)
            .pollUsingLockAndFetch(0.5, 1.0)
            .deleteUnresolvedAfter(FOREIGN_ROWS_STAY)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(GOODBYE)
            .build();
  }

  public void start() {
    scheduler.start();
  }

  /// Something was enqueued, perhaps for this queue.
  public void wake(String queue) {
    if (queue.equals(kind.queue())) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private void run(JobTask task) {
    boolean _ =
        Correlation.under(
            task.correlation(),
            () -> {
              handler.run(task);
              return true;
            });
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<JobTask> operations) {
    Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("no cause"));
    int failures = complete.getExecution().consecutiveFailures + 1;
    LOG.warn("{} failed, try {}", complete.getExecution().getId(), failures, cause);
    boolean last = failures >= policy.attempts() || cause instanceof HopelessException;
    Duration wait = policy.waitAfter(failures, random);
    if (cause instanceof RetryLaterException later && later.after().compareTo(wait) > 0) {
      wait = later.after();
    }
    settle(complete, operations, words(cause), last, wait);
  }

  /// The worker that had the job stopped breathing: another begins anew, but not for ever.
  private void died(ExecutionComplete complete, ExecutionOperations<JobTask> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    LOG.warn("{} was left by its worker, try {}", complete.getExecution().getId(), failures);
    boolean last = failures >= policy.attempts();
    settle(complete, operations, OURS, last, Duration.ZERO);
  }

  private void settle(
      ExecutionComplete complete,
      ExecutionOperations<JobTask> operations,
      String words,
      boolean last,
      Duration wait) {
    Execution execution = complete.getExecution();
    JobTask task = (JobTask) execution.taskInstance.getData();
    boolean ours =
        Correlation.under(
            task.correlation(),
            () -> database.as(task.userId(), () -> noted(execution, task, words, last)));
    if (ours && last) {
      operations.remove();
    } else if (ours) {
      operations.reschedule(complete, clock.instant().plus(wait));
    }
  }

  private boolean noted(Execution execution, JobTask task, String words, boolean last) {
    boolean held = holds(execution);
    if (held && last) {
      park(task, execution.consecutiveFailures + 1, words);
    } else if (held) {
      noteFailure(task, words);
    }
    return held;
  }

  /// Whether the row is still this worker's: a worker that was taken for dead decides nothing.
  private boolean holds(Execution execution) {
    return database
        .jdbc()
        .sql(
            """
            select 1 from scheduled_tasks
            where task_name = :kind and task_instance = :id and version = :version for update
            """)
        .param("kind", execution.getTaskName())
        .param("id", execution.getId())
        .param("version", execution.version)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private void noteFailure(JobTask task, String words) {
    jobs.find(task.userId(), task.jobId())
        .ifPresent(job -> jobs.failedOnce(task.jobId(), job.attempts(), words));
  }

  /// Puts a job aside that has not ended; one that was cancelled meanwhile stays cancelled.
  private void park(JobTask task, int failures, String words) {
    Optional<Job> job = jobs.find(task.userId(), task.jobId());
    boolean begun = job.isPresent() && job.get().state() != Job.State.QUEUED;
    int attempt = begun ? job.get().attempts() : jobs.begin(task.jobId()).orElse(failures);
    if (jobs.holds(task.jobId(), attempt)) {
      jobs.park(task, kind, attempt, words);
      handler.parked(task, words);
    }
  }

  /// An exception's own text is for the log; the trader gets a sentence.
  private static String words(Throwable cause) {
    String said = cause.getMessage();
    boolean ours = cause instanceof HopelessException || cause instanceof RetryLaterException;
    return ours && said != null ? said : OURS;
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
