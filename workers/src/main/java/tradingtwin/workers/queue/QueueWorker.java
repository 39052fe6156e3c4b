package tradingtwin.workers.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
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
            .execute((instance, context) -> handler.run(instance.getData()));
    this.scheduler =
        Scheduler.create(database.pool(), task)
            .serializer(new JobSerializer(json))
            .schedulerName(new SchedulerName.Fixed(kind.queue() + "-" + Ulid.next()))
            .threads(threads)
            .pollUsingLockAndFetch(0.5, 1.0)
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

  private void failed(ExecutionComplete complete, ExecutionOperations<JobTask> operations) {
    JobTask task = (JobTask) complete.getExecution().taskInstance.getData();
    Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("no cause"));
    int failures = complete.getExecution().consecutiveFailures + 1;
    LOG.warn("{} failed, try {}", task.jobId(), failures, cause);
    if (failures >= policy.attempts() || cause instanceof HopelessException) {
      park(task, failures, words(cause));
      operations.remove();
      return;
    }
    noteFailure(task, words(cause));
    Duration wait = policy.waitAfter(failures, random);
    if (cause instanceof RetryLaterException later && later.after().compareTo(wait) > 0) {
      wait = later.after();
    }
    Instant next = clock.instant().plus(wait);
    operations.reschedule(complete, next);
  }

  private void noteFailure(JobTask task, String words) {
    database.run(
        task.userId(),
        () ->
            jobs.find(task.userId(), task.jobId())
                .ifPresent(job -> jobs.failedOnce(task.jobId(), job.attempts(), words)));
  }

  private void park(JobTask task, int failures, String words) {
    database.run(
        task.userId(),
        () -> {
          Optional<Integer> attempt =
              jobs.find(task.userId(), task.jobId()).map(job -> job.attempts());
          jobs.park(task, kind, attempt.orElse(failures), words);
          handler.parked(task, words);
        });
  }

  /// An exception's own text is for the log; the trader gets a sentence.
  private static String words(Throwable cause) {
    String said = cause.getMessage();
    boolean ours = cause instanceof HopelessException || cause instanceof RetryLaterException;
    return ours && said != null ? said : "Something went wrong on our side; nothing was lost.";
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
