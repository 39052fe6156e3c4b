package tradingtwin.workers.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.jobs.ImportTrades;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.jobs.JobKind;
import tradingtwin.core.jobs.Jobs;
import tradingtwin.workers.Await;
import tradingtwin.workers.WorkersHouse;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueWorkerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private WorkersHouse house;
  private TenantDatabase database;
  private Jobs jobs;
  private String trader;

  @BeforeAll
  void open() {
    house = WorkersHouse.fresh();
    database = house.part(TenantDatabase.class);
    jobs = house.part(Jobs.class);
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void aTrader() {
    trader = house.trader();
  }

  @AfterEach
  void emptyTheQueues() {
    house.clear();
  }

  @Test
  void aCommittedJobRunsByItself() {
    FencedWork work = working(WorkersHouse.HURRIED);
    String first = enqueue(JobKind.IMPORT_TRADES);
    Job _ = house.awaitJob(trader, first, Job.State.DONE);
    String second = enqueue(JobKind.IMPORT_TRADES);
    Job _ = house.awaitJob(trader, second, Job.State.DONE);

    assertThat(work.begun).hasValue(2);
    Await.until(PATIENCE, "the row is gone", () -> house.queued(second) == 0);
  }

  @Test
  void aJobOfARolledBackTransactionNeverRuns() {
    FencedWork work = working(WorkersHouse.HURRIED);
    String never = Ulid.next();
    assertThatThrownBy(
            () ->
                database.run(
                    trader,
                    () -> {
                      enqueue(never, JobKind.IMPORT_TRADES);
                      throw new IllegalStateException("changed my mind");
                    }))
        .hasMessage("changed my mind");
    String later = enqueue(JobKind.IMPORT_TRADES);
    Job _ = house.awaitJob(trader, later, Job.State.DONE);

    assertThat(work.begun).hasValue(1);
    assertThat(jobs.find(trader, never)).isEmpty();
    assertThat(house.queued(never)).isZero();
  }

  @Test
  void oneQueueLeavesTheRowsOfTheOtherAlone() {
    FencedWork _ = working(WorkersHouse.HURRIED);
    String foreign = enqueue(JobKind.SCORE_BIAS);
    for (int i = 0; i < 3; i++) {
      Job _ = house.awaitJob(trader, enqueue(JobKind.IMPORT_TRADES), Job.State.DONE);
    }

    assertThat(pickedBy(foreign)).isEmpty();
    FencedWork scoring = new FencedWork(house, task -> {});
    QueueWorker _ = house.queue(JobKind.SCORE_BIAS, scoring, WorkersHouse.HURRIED);
    Await.until(PATIENCE, "scored", () -> house.job(trader, foreign).state() == Job.State.DONE);
  }

  @Test
  void failedWorkIsTriedAgainWithGrowingWaits() {
    List<Instant> tries = new CopyOnWriteArrayList<>();
    RetryPolicy policy = new RetryPolicy(6, Duration.ofMillis(100), Duration.ofSeconds(5));
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              tries.add(Instant.now());
              if (tries.size() < 4) {
                throw new IllegalStateException("not yet");
              }
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, policy);
    String jobId = enqueue(JobKind.IMPORT_TRADES);

    Job done = house.awaitJob(trader, jobId, Job.State.DONE);
    assertThat(done.attempts()).isEqualTo(4);
    assertThat(Duration.between(tries.get(0), tries.get(1))).isGreaterThan(Duration.ofMillis(49));
    assertThat(Duration.between(tries.get(2), tries.get(3))).isGreaterThan(Duration.ofMillis(199));
    assertThat(house.facts(trader, "trades.imported")).hasSize(1);
  }

  @Test
  void waitsGrowToTheLongestAndAreSpread() {
    RetryPolicy policy = RetryPolicy.DEFAULT;
    Random random = new Random(1);
    for (int failures = 1; failures <= 40; failures++) {
      long most = Math.min(30_000, 1_000L << Math.min(failures - 1, 20));
      assertThat(policy.waitAfter(failures, random))
          .isBetween(Duration.ofMillis(most / 2), Duration.ofMillis(most));
    }
  }

  @Test
  void aLongerWaitThatWasAskedForIsHonoured() {
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              throw new RetryLaterException("Please wait.", Duration.ofHours(1));
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    Await.until(
        PATIENCE, "told why", () -> "Please wait.".equals(house.job(trader, jobId).error()));
    Await.until(PATIENCE, "put back", () -> pickedBy(jobId).isEmpty());

    assertThat(dueAt(jobId)).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
    assertThat(work.begun).hasValue(1);
  }

  @Test
  void hopelessWorkIsParkedAtOnceWithItsReason() {
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              throw new HopelessException("The file is gone.");
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);

    Job failed = house.awaitJob(trader, jobId, Job.State.FAILED);
    assertThat(failed.error()).isEqualTo("The file is gone.");
    assertThat(failed.attempts()).isOne();
    assertThat(work.parked).containsExactly("The file is gone.");
    assertThat(deadLetters(jobId)).isOne();
    Await.until(PATIENCE, "the row is gone", () -> house.queued(jobId) == 0);
  }

  @Test
  void afterTheLastTryTheJobIsParkedAndWordsOfOursStayInside() {
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              throw new IllegalStateException("password=secret");
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);

    Job failed = house.awaitJob(trader, jobId, Job.State.FAILED);
    assertThat(failed.attempts()).isEqualTo(6);
    assertThat(failed.error()).doesNotContain("secret").contains("nothing was lost");
    assertThat(deadLetters(jobId)).isOne();
    assertThat(work.begun).hasValue(6);
  }

  @Test
  void aJobThatFailsBeforeItBeginsIsParkedToo() {
    JobHandler broken =
        new JobHandler() {
          @Override
          public void run(tradingtwin.core.jobs.JobTask task) {
            throw new IllegalStateException("cannot even read it");
          }

          @Override
          public void parked(tradingtwin.core.jobs.JobTask task, String reason) {}
        };
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, broken, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);

    Job _ = house.awaitJob(trader, jobId, Job.State.FAILED);
    assertThat(deadLetters(jobId)).isOne();
  }

  @Test
  void aJobThatWasCancelledStaysCancelledWhenItsWorkFails() {
    FencedWork work =
        new FencedWork(
            house,
            task -> {
              boolean _ = database.as(trader, () -> jobs.cancel(task.jobId()));
              throw new HopelessException("too late");
            });
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    Job _ = house.awaitJob(trader, jobId, Job.State.CANCELLED);
    Await.until(PATIENCE, "the row is gone", () -> house.queued(jobId) == 0);

    assertThat(house.job(trader, jobId).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(deadLetters(jobId)).isZero();
    assertThat(work.parked).isEmpty();
  }

  @Test
  void aJobThatHasEndedButWhoseRowStayedIsNotDoneTwice() {
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    new FencedWork(house, task -> {})
        .run(new tradingtwin.core.jobs.JobTask(jobId, trader, "{}", null));
    assertThat(house.queued(jobId)).isOne();
    FencedWork work = working(WorkersHouse.HURRIED);
    Await.until(PATIENCE, "the row is gone", () -> house.queued(jobId) == 0);

    assertThat(work.begun).hasValue(0);
    assertThat(house.facts(trader, "trades.imported")).hasSize(1);
  }

  @Test
  void aLateAttemptCommitsNothing() throws InterruptedException {
    CountDownLatch takenOver = new CountDownLatch(1);
    FencedWork late = new FencedWork(house, task -> await(takenOver));
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, late, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    assertThat(late.started.await(10, TimeUnit.SECONDS)).isTrue();
    int second = database.as(trader, () -> jobs.begin(jobId)).orElseThrow();
    takenOver.countDown();
    Await.until(PATIENCE, "the late one went", () -> house.queued(jobId) == 0);

    assertThat(house.facts(trader, "trades.imported")).isEmpty();
    assertThat(house.job(trader, jobId).state()).isEqualTo(Job.State.RUNNING);
    assertThat(database.as(trader, () -> jobs.holds(jobId, second))).isTrue();
  }

  @Test
  void aWorkerThatWasTakenForDeadParksNothing() throws InterruptedException {
    CountDownLatch takenOver = new CountDownLatch(1);
    AtomicInteger ended = new AtomicInteger();
    FencedWork late =
        new FencedWork(
            house,
            task -> {
              await(takenOver);
              ended.incrementAndGet();
              throw new HopelessException("I was away.");
            });
    QueueWorker worker = house.queue(JobKind.IMPORT_TRADES, late, WorkersHouse.HURRIED);
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    assertThat(late.started.await(10, TimeUnit.SECONDS)).isTrue();
    int _ =
        database
            .jdbc()
            .sql("update scheduled_tasks set version = version + 1 where task_instance = ?")
            .param(jobId)
            .update();
    takenOver.countDown();
    Await.until(PATIENCE, "the late one failed", () -> ended.get() == 1);
    worker.close();

    assertThat(house.job(trader, jobId).state()).isEqualTo(Job.State.RUNNING);
    assertThat(deadLetters(jobId)).isZero();
    assertThat(house.queued(jobId)).isOne();
  }

  @Test
  void theJobOfAKilledProcessIsTakenOverAndDoneOnce() throws Exception {
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    Process other = hangingWorker();
    Await.until(PATIENCE, "the other has it", () -> !pickedBy(jobId).isEmpty());
    other.destroyForcibly().waitFor();
    FencedWork work = working(WorkersHouse.HURRIED);
    Await.until(
        Duration.ofSeconds(15),
        "taken over",
        () -> house.job(trader, jobId).state() == Job.State.DONE);

    assertThat(work.begun).hasValue(1);
    assertThat(house.job(trader, jobId).attempts()).isEqualTo(2);
    assertThat(house.facts(trader, "trades.imported")).hasSize(1);
  }

  @Test
  void aJobThatKillsItsWorkerEachTimeIsParkedInTheEnd() {
    String jobId = enqueue(JobKind.IMPORT_TRADES);
    int attempt = database.as(trader, () -> jobs.begin(jobId)).orElseThrow();
    int _ =
        database
            .jdbc()
            .sql(
                """
                update scheduled_tasks set picked = true, picked_by = 'gone', consecutive_failures = 5,
                  last_heartbeat = now() - interval '1 hour' where task_instance = ?
                """)
            .param(jobId)
            .update();
    FencedWork work = working(WorkersHouse.HURRIED);

    Job parked = house.awaitJob(trader, jobId, Job.State.FAILED);
    assertThat(parked.attempts()).isEqualTo(attempt);
    assertThat(work.begun).hasValue(0);
    assertThat(deadLetters(jobId)).isOne();
  }

  private Process hangingWorker() throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerThatHangs.class.getName(),
                house.databaseUrl(),
                house.redisUrl())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith("said ")) {
      line = lines.readLine();
    }
    assertThat(line).as("the other process took the job").isNotNull();
    return process;
  }

  private FencedWork working(RetryPolicy policy) {
    FencedWork work = new FencedWork(house, task -> {});
    QueueWorker _ = house.queue(JobKind.IMPORT_TRADES, work, policy);
    return work;
  }

  private String enqueue(JobKind kind) {
    String jobId = Ulid.next();
    database.run(trader, () -> enqueue(jobId, kind));
    return jobId;
  }

  private void enqueue(String jobId, JobKind kind) {
    assertThat(
            jobs.enqueue(jobId, kind, trader, null, new ImportTrades(jobId, trader, Ulid.next())))
        .isTrue();
  }

  private String pickedBy(String jobId) {
    return database
        .jdbc()
        .sql("select coalesce(picked_by, '') from scheduled_tasks where task_instance = ?")
        .param(jobId)
        .query(String.class)
        .single();
  }

  private Instant dueAt(String jobId) {
    return database
        .jdbc()
        .sql("select execution_time from scheduled_tasks where task_instance = ?")
        .param(jobId)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private int deadLetters(String jobId) {
    return house.count(trader, "select count(*) from dead_letters where job_id = ?", jobId);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
