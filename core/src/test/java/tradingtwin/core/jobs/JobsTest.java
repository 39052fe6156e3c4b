package tradingtwin.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.Job;
import tradingtwin.core.OpenRooms;
import tradingtwin.core.database.TenantDatabase;

class JobsTest {
  private static OpenRooms rooms;
  private static Jobs jobs;
  private static TenantDatabase database;
  private String trader;
  private String jobId;

  @BeforeAll
  static void open() {
    rooms = OpenRooms.open();
    jobs = rooms.get(Jobs.class);
    database = rooms.get(TenantDatabase.class);
  }

  @AfterAll
  static void close() {
    rooms.close();
  }

  @BeforeEach
  void name() {
    trader = rooms.trader();
    jobId = "score:" + Ulid.next();
  }

  @Test
  void aJobOfATransactionThatFailsWasNeverPromised() throws SQLException {
    assertThatThrownBy(
            () ->
                database.run(
                    trader,
                    () -> {
                      boolean _ = enqueueHere();
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(waiting()).isZero();
    assertThat(jobs.find(trader, jobId)).isEmpty();
  }

  @Test
  void theSameNameTwiceIsOneJob() throws SQLException {
    assertThat(enqueue()).isTrue();
    assertThat(enqueue()).isFalse();
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void theSameNameIsOneJobEvenAfterItIsDone() {
    assertThat(enqueue()).isTrue();
    int attempt = begin();
    database.run(trader, () -> jobs.done(jobId, attempt));
    assertThat(enqueue()).isFalse();
    assertThat(state()).isEqualTo(Job.State.DONE);
  }

  @Test
  void aLateAttemptCanWriteNothing() {
    assertThat(enqueue()).isTrue();
    int first = begin();
    int second = begin();
    assertThat(database.as(trader, () -> jobs.holds(jobId, first))).isFalse();
    assertThat(database.as(trader, () -> jobs.progress(jobId, first, "saving", 1, 2))).isFalse();
    assertThat(database.as(trader, () -> jobs.holds(jobId, second))).isTrue();
  }

  @Test
  void aCancelledJobIsNotBegunAgain() {
    assertThat(enqueue()).isTrue();
    assertThat(database.as(trader, () -> jobs.cancel(jobId))).isTrue();
    assertThat(database.as(trader, () -> jobs.begin(jobId))).isEmpty();
  }

  @Test
  void anotherTraderDoesNotFindIt() {
    assertThat(enqueue()).isTrue();
    assertThat(jobs.find(rooms.trader(), jobId)).isEmpty();
  }

  private boolean enqueue() {
    return database.as(trader, this::enqueueHere);
  }

  private boolean enqueueHere() {
    return jobs.enqueue(jobId, JobKind.SCORE_BIAS, trader, null, Map.of("jobId", jobId));
  }

  private int begin() {
    return database.as(trader, () -> jobs.begin(jobId)).orElseThrow();
  }

  private Job.State state() {
    return jobs.find(trader, jobId).orElseThrow().state();
  }

  private long waiting() throws SQLException {
    try (Connection sql = rooms.superuser();
        var rows =
            sql.createStatement()
                .executeQuery(
                    "select count(*) from scheduled_tasks where task_instance = '" + jobId + "'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
