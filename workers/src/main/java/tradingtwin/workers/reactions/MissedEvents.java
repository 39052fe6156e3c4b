package tradingtwin.workers.reactions;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.database.EventsDatabase;

/// What is in the log of events and was never handled by one consumer.
///
/// A week of events is much to look at twice a minute, so a look begins where the one before found
/// the first event open, or a while before the newest; what the dispatcher still carries is younger
/// than that.
final class MissedEvents {
  /// How far back a consumer looks for events that it never saw.
  private static final Duration LOOK_BACK = Duration.ofDays(7);

  /// By how much clocks of processes may differ, and how long a fact may be on its way to the log
  /// without being seen in the outbox.
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private static final int BATCH = 200;

  private final Reaction reaction;
  private final EventsDatabase events;
  private final InstantSource clock;
  private String from = "";

  MissedEvents(Reaction reaction, EventsDatabase events, InstantSource clock) {
    this.reaction = reaction;
    this.events = events;
    this.clock = clock;
  }

  /// An event that was never handled.
  record Missed(String userId, String eventId, String type, int version, String payload) {}

  /// How far the log goes, and what is not yet in it.
  private record Reach(@Nullable String newest, @Nullable String carried) {
    /// Where the next look may begin if nothing was open.
    String next() {
      String settled = newest == null ? "" : Ulid.floorOf(Ulid.madeAt(newest).minus(A_WHILE));
      return carried == null || carried.compareTo(settled) > 0 ? settled : carried;
    }
  }

  /// Hands on each of them, oldest first.
  void look(boolean whole, Consumer<Missed> found) {
    Reach reach = reach();
    String next = reach.next();
    String after = whole ? "" : from;
    List<Missed> page;
    do {
      page = after(after);
      for (Missed event : page) {
        next = event.eventId().compareTo(next) < 0 ? event.eventId() : next;
        found.accept(event);
        after = successor(event.eventId());
      }
    } while (page.size() == BATCH);
    from = next;
  }

  /// The smallest text behind an identifier.
  private static String successor(String eventId) {
    return eventId + "0";
  }

  private Reach reach() {
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select (select max(event_id) from event_log),
                      (select min(event_id) from event_outbox where delivered_at is null)
                    """)
                .query((row, n) -> new Reach(row.getString(1), row.getString(2)))
                .single());
  }

  private List<Missed> after(String from) {
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select user_id, event_id, type, v, payload from event_log l
                    where type = any(:types) and ts > :since and event_id >= :from and not exists (
                      select 1 from worker_offsets o
                      where o.consumer = :consumer and o.event_id = l.event_id)
                    order by event_id limit :batch
                    """)
                .param("types", reaction.types().toArray(String[]::new))
                .param("since", Timestamp.from(clock.instant().minus(LOOK_BACK)))
                .param("from", from)
                .param("consumer", reaction.consumer())
                .param("batch", BATCH)
                .query(
                    (row, n) ->
                        new Missed(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5)))
                .list());
  }
}
