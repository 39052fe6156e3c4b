package tradingtwin.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.jobs.ScoreBias;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.RunningCore;
import tradingtwin.core.correlation.Correlation;
import tradingtwin.core.database.TenantDatabase;

/// Work is promised with its cause, once, and saved by the attempt that holds it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTest {
  private RunningCore core;
  private Jobs jobs;
  private TenantDatabase tenants;
  private String anna;
  private String id;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    jobs = core.get(Jobs.class);
    tenants = core.get(TenantDatabase.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
    id = "score:" + anna + ":1:1";
  }

  @Test
  void aJobWaitsInTheQueueWithItsPayload() {
    assertThat(enqueue()).isTrue();

    assertThat(job().state()).isEqualTo(Job.State.QUEUED);
    byte[] data =
        core.everything()
            .sql(
                "select task_data from scheduled_tasks where task_name = 'score.bias' and task_instance = ?")
            .params(id)
            .query(byte[].class)
            .single();
    assertThat(new String(data, StandardCharsets.UTF_8)).contains(id, anna, "tradesVersion");
  }

  @Test
  void aJobIsPromisedWithItsCauseOrNotAtAll() {
    assertThatThrownBy(
            () ->
                tenants.run(
                    anna,
                    () -> {
                      assertThat(put()).isTrue();
                      throw new IllegalArgumentException("undone");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(jobs.find(anna, id)).isEmpty();
    assertThat(queued()).isZero();
  }

  @Test
  void askingTwiceIsOneJobAlsoAfterItHasEnded() {
    assertThat(enqueue()).isTrue();
    assertThat(enqueue()).isFalse();
    assertThat(queued()).isEqualTo(1);
    int attempt = begin();
    tenants.run(anna, () -> jobs.done(id, attempt));
    core.everything()
        .sql("delete from scheduled_tasks where task_instance = ?")
        .params(id)
        .update();

    assertThat(enqueue()).isFalse();
    assertThat(queued()).isZero();
    assertThat(job().percent()).isEqualTo(100);
  }

  @Test
  void aLateAttemptCommitsNothing() {
    enqueue();
    int first = begin();
    int second = begin();

    assertThat(tenants.as(anna, () -> jobs.holds(id, first))).isFalse();
    assertThat(tenants.as(anna, () -> jobs.progress(id, first, "saving", 1, 2))).isFalse();
    tenants.run(anna, () -> jobs.done(id, first));
    assertThat(job().state()).isEqualTo(Job.State.RUNNING);
    assertThat(tenants.as(anna, () -> jobs.holds(id, second))).isTrue();
    tenants.run(anna, () -> jobs.done(id, second));
    assertThat(job().state()).isEqualTo(Job.State.DONE);
    assertThat(tenants.as(anna, () -> jobs.begin(id))).isEmpty();
  }

  @Test
  void progressIsAShareOfWhatIsKnown() {
    enqueue();
    int attempt = begin();

    assertThat(tenants.as(anna, () -> jobs.progress(id, attempt, "saving", 1, 3))).isTrue();
    assertThat(job())
        .extracting(Job::stage, Job::count, Job::total, Job::percent)
        .containsExactly("saving", 1, 3, 33);
  }

  @Test
  void whatWasCancelledBeforeItsSavingIsNotSaved() {
    enqueue();
    int attempt = begin();

    assertThat(tenants.as(anna, () -> jobs.cancel(id))).isTrue();
    assertThat(tenants.as(anna, () -> jobs.holds(id, attempt))).isFalse();
    assertThat(tenants.as(anna, () -> jobs.begin(id))).isEmpty();
    assertThat(tenants.as(anna, () -> jobs.cancel(id))).isFalse();
  }

  @Test
  void aJobThatEndedForGoodIsListedWithItsReason() {
    enqueue();
    int attempt = begin();
    tenants.run(anna, () -> jobs.failedOnce(id, attempt, "The broker does not answer."));
    assertThat(job().error()).isEqualTo("The broker does not answer.");
    tenants.run(
        anna,
        () ->
            jobs.park(
                new JobTask(id, anna, "{}", null), JobKind.SCORE_BIAS, attempt, "It never did."));

    assertThat(job())
        .extracting(Job::state, Job::error)
        .containsExactly(Job.State.FAILED, "It never did.");
    assertThat(
            core.count(
                "select count(*) from dead_letters where job_id = ? and kind = 'score.bias'", id))
        .isEqualTo(1);
  }

  @Test
  void aStrangersJobIsNotThere() {
    enqueue();
    String bert = core.trader();

    assertThat(jobs.find(bert, id)).isEmpty();
    assertThat(tenants.as(bert, () -> jobs.cancel(id))).isFalse();
    assertThat(tenants.as(bert, () -> jobs.begin(id))).isEmpty();
  }

  @Test
  void workersAreNudgedAfterTheCommit() throws Exception {
    LinkedBlockingQueue<String> nudges = new LinkedBlockingQueue<>();
    try (var listening = core.get(RedisClient.class).connectPubSub()) {
      listening.addListener(
          new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String queue) {
              nudges.add(queue);
            }
          });
      listening.sync().subscribe(JobsConfiguration.WAKE_CHANNEL);
      enqueue();

      assertThat(nudges.poll(10, TimeUnit.SECONDS)).isEqualTo("q_score");
    }
  }

  @Test
  void theQueueReadsBackWhatItWrote() {
    JobSerializer serializer = new JobSerializer(tradingtwin.contracts.json.ContractJson.strict());
    JobTask task = new JobTask(id, anna, "{\"é\": 1}", "why");

    assertThat(serializer.deserialize(JobTask.class, serializer.serialize(task))).isEqualTo(task);
    assertThat(serializer.deserialize(JobTask.class, null)).isNull();
    assertThat(Map.of(JobKind.of("import.trades"), 1)).containsKey(JobKind.IMPORT_TRADES);
    assertThatThrownBy(() -> JobKind.of(Ulid.next())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aJobIsTracedToTheRequestThatCausedItOrElseToItself() {
    JobSerializer serializer = new JobSerializer(tradingtwin.contracts.json.ContractJson.strict());
    boolean _ = Correlation.under("request-1", this::enqueue);
    byte[] waiting =
        core.everything()
            .sql("select task_data from scheduled_tasks where task_instance = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single();

    assertThat(serializer.deserialize(JobTask.class, waiting).correlation()).isEqualTo("request-1");
    assertThat(new JobTask(id, anna, "{}", null).correlation()).isEqualTo(id);
    assertThat(new JobTask(id, anna, "{}", "").correlation()).isEqualTo(id);
  }

  private boolean enqueue() {
    return tenants.as(anna, this::put);
  }

  private boolean put() {
    return jobs.enqueue(id, JobKind.SCORE_BIAS, anna, null, new ScoreBias(id, anna, 1, null));
  }

  private int begin() {
    return tenants.as(anna, () -> jobs.begin(id)).orElseThrow();
  }

  private Job job() {
    return jobs.find(anna, id).orElseThrow();
  }

  private long queued() {
    return core.count("select count(*) from scheduled_tasks where task_instance = ?", id);
  }
}
