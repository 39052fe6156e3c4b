package tradingtwin.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.EventsDatabase;

class OutboxPartitionsTest {
  private RunningCore core;

  @BeforeEach
  void start() {
    core = RunningCore.start().inventingFacts();
  }

  @AfterEach
  void close() {
    core.close();
  }

  @Test
  void thisMonthAndTheNextOnesAreMadeAheadHoweverOften() {
    OutboxPartitions partitions = at("2031-11-30T23:59:59Z");
    partitions.makeAhead();
    partitions.makeAhead();

    assertThat(months())
        .contains("event_outbox_2031_11", "event_outbox_2031_12", "event_outbox_2032_01");
    assertThat(
            core.count(
                """
                select count(*) from pg_class where relname like 'event_outbox_20%'
                  and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
                """))
        .isZero();
  }

  @Test
  void aMonthThatLeftRetentionGoesWhenEverythingInItWasTold() {
    at("2031-01-15T00:00:00Z").makeAhead();
    fact("2031-01-15T00:00:00Z", true);
    fact("2031-02-15T00:00:00Z", false);

    assertThat(at("2031-05-31T23:59:59Z").dropOld()).as("kept three months").isTrue();
    assertThat(months()).doesNotContain("event_outbox_2031_01").contains("event_outbox_2031_02");
    assertThat(at("2031-06-01T00:00:00Z").dropOld()).as("holds a fact that was not told").isFalse();
    assertThat(months()).contains("event_outbox_2031_02");
    assertThat(
            core.count(
                "select count(*) from pg_class where relname = 'event_outbox_2031_02' and relforcerowsecurity"))
        .isEqualTo(1);
  }

  @Test
  void monthsThatPassedWhileNobodyLookedGoToo() {
    at("2031-01-15T00:00:00Z").makeAhead();

    assertThat(at("2031-12-01T00:00:00Z").dropOld()).isTrue();
    assertThat(months()).noneMatch(month -> month.startsWith("event_outbox_2031"));
    assertThat(at("2031-12-01T00:00:00Z").dropOld()).isFalse();
  }

  @Test
  void thePresentMonthStays() {
    at("2031-01-15T00:00:00Z").makeAhead();

    assertThat(at("2031-04-30T00:00:00Z").dropOld()).isFalse();
    assertThat(months()).contains("event_outbox_2031_01");
  }

  @Test
  void onlyMonthsCanBeNamedAndOnlyByTheEventsDoor() {
    assertThatThrownBy(
            () ->
                core.as("twin_events")
                    .sql("select drop_outbox_partition('2031_01; drop table users')")
                    .query(Boolean.class)
                    .single())
        .hasStackTraceContaining("not a month");
    assertThatThrownBy(
            () ->
                core.as("twin_app")
                    .sql("select drop_outbox_partition('2031_01')")
                    .query(Boolean.class)
                    .single())
        .hasStackTraceContaining("permission denied");
  }

  private OutboxPartitions at(String instant) {
    return new OutboxPartitions(
        core.get(EventsDatabase.class),
        InstantSource.fixed(Instant.parse(instant)),
        OutboxRetentionPolicy.DEFAULT);
  }

  private List<String> months() {
    return core.everything()
        .sql("select relname from pg_class where relname like 'event_outbox_20%' and relkind = 'r'")
        .query(String.class)
        .list();
  }

  private void fact(String instant, boolean told) {
    core.everything()
        .sql(
            """
            insert into event_outbox (event_id, user_id, seq, type, v, ts, payload, producer, delivered_at)
            values (:id, 'u', 1, 't', 1, now(), '{}', 'p', case when :told then now() end)
            """)
        .param("id", Ulid.floorOf(Instant.parse(instant)))
        .param("told", told)
        .update();
  }
}
