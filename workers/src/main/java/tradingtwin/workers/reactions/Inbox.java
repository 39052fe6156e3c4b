package tradingtwin.workers.reactions;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;

/// One consumer's memory: each event has its effect once, however often and from wherever it
/// comes.
public final class Inbox {
  /// How far back a consumer looks for events that it never saw.
  private static final Duration LOOK_BACK = Duration.ofDays(7);

  private static final int BATCH = 200;

  private final Reaction reaction;
  private final TenantDatabase tenants;
  private final EventsDatabase events;
  private final JsonMapper json;
  private final InstantSource clock;

  public Inbox(
      Reaction reaction,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    this.reaction = reaction;
    this.tenants = tenants;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /// Name on the stream and in the notes.
  public String consumer() {
    return reaction.consumer();
  }

  /// Handles one event; false when it is none of ours or was handled before.
  public boolean take(String userId, String eventId, String type, String payload) {
    if (!reaction.types().contains(type)) {
      return false;
    }
    return tenants.as(
        userId,
        () -> {
          int fresh =
              tenants
                  .jdbc()
                  .sql(
                      """
                      insert into worker_offsets (consumer, event_id, user_id)
                      values (:consumer, :event, :user) on conflict do nothing
                      """)
                  .param("consumer", reaction.consumer())
                  .param("event", eventId)
                  .param("user", userId)
                  .update();
          if (fresh == 1) {
            reaction.react(userId, eventId, type, json.readTree(payload));
          }
          return fresh == 1;
        });
  }

  /// Handles what is in the log and was never handled; Postgres is the truth behind the stream.
  ///
  /// @return how many had their effect now
  public int catchUp() {
    record Missed(String userId, String eventId, String type, String payload) {}
    List<Missed> missed =
        events.in(
            () ->
                events
                    .jdbc()
                    .sql(
                        """
                        select user_id, event_id, type, payload from event_log l
                        where type = any(:types) and ts > :since and not exists (
                          select 1 from worker_offsets o
                          where o.consumer = :consumer and o.event_id = l.event_id)
                        order by event_id limit :batch
                        """)
                    .param("types", reaction.types().toArray(String[]::new))
                    .param("since", Timestamp.from(clock.instant().minus(LOOK_BACK)))
                    .param("consumer", reaction.consumer())
                    .param("batch", BATCH)
                    .query(
                        (row, n) ->
                            new Missed(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                    .list());
    return (int)
        missed.stream().filter(m -> take(m.userId(), m.eventId(), m.type(), m.payload())).count();
  }
}
