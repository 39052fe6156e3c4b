package tradingtwin.core.outbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.EventsDatabase;

/// The outbox's months: made ahead, dropped when they are old and all told.
public final class OutboxPartitions {
  private static final int MONTHS_LOOKED_BACK = 12;
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy_MM");

  private final EventsDatabase database;
  private final InstantSource clock;
  private final OutboxRetentionPolicy policy;

  public OutboxPartitions(
      EventsDatabase database, InstantSource clock, OutboxRetentionPolicy policy) {
    this.database = database;
    this.clock = clock;
    this.policy = policy;
  }

  /// Makes this month and the next ones; safe to repeat.
  public void makeAhead() {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (int ahead = 0; ahead <= policy.monthsAhead(); ahead++) {
      make(now.plusMonths(ahead));
    }
  }

  /// Drops every month that has left retention, unless it still holds facts that were not told;
  /// looks back a year, for the process may have slept.
  ///
  /// @return whether any was dropped
  public boolean dropOld() {
    YearMonth newest =
        YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
            .minusMonths(policy.monthsKept() + 1L);
    boolean dropped = false;
    for (int before = 0; before < MONTHS_LOOKED_BACK; before++) {
      dropped |= drop(newest.minusMonths(before));
    }
    return dropped;
  }

  private boolean drop(YearMonth month) {
    return database.in(
        () ->
            database
                .jdbc()
                .sql("select drop_outbox_partition(:month)")
                .param("month", month.format(NAME))
                .query(Boolean.class)
                .single());
  }

  private void make(YearMonth month) {
    database.in(
        () ->
            database
                .jdbc()
                .sql("select make_outbox_partition(:month, :from, :to)::text")
                .param("month", month.format(NAME))
                .param("from", Ulid.floorOf(start(month)))
                .param("to", Ulid.floorOf(start(month.plusMonths(1))))
                .query(String.class)
                .single());
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
