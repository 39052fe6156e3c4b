package tradingtwin.core.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.Event;
import tradingtwin.contracts.views.Events;
import tradingtwin.core.database.TenantDatabase;

/// A user's events from a cursor on, oldest first, read from Postgres.
///
/// Of the progress notes of one job only the last is of interest to somebody who was away, so the
/// others are left out: a replay is complete without being gapless.
///
/// Cursor, head and page are read from one snapshot: a head that is older than the page's last
/// event would tell a reader that it knows more than there is.
public final class Replay {
  private static final int MOST = 500;

  private final TenantDatabase database;
  private final JsonMapper json;

  Replay(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// Events after the named one; an unknown or forgotten name answers with a reset.
  public Events since(String userId, String eventId, int limit) {
    return database.snapshot(
        userId,
        () -> {
          Optional<Long> seq =
              database
                  .jdbc()
                  .sql("select seq from event_outbox where event_id = :id and user_id = :user")
                  .param("id", eventId)
                  .param("user", userId)
                  .query(Long.class)
                  .optional();
          return seq.map(from -> page(userId, from, limit))
              .orElseGet(() -> new Events(List.of(), head(userId), true, true));
        });
  }

  /// Events after a seq; a seq behind what is kept, or ahead of all, answers with a reset.
  public Events after(String userId, long seq, int limit) {
    return database.snapshot(userId, () -> page(userId, seq, limit));
  }

  private Events page(String userId, long seq, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    long head = head(userId);
    if (seq != head && !kept(userId, seq + 1)) {
      return new Events(List.of(), head, true, true);
    }
    List<Event> found =
        database
            .jdbc()
            .sql(
                """
                with missed as (
                  select event_id, seq, type, v, ts, payload from event_outbox
                  where user_id = :user and seq > :seq)
                select * from missed where type <> 'import.progress' or seq in (
                  select max(seq) from missed where type = 'import.progress'
                  group by payload ->> 'jobId')
                order by seq limit :limit
                """)
            .param("user", userId)
            .param("seq", seq)
            .param("limit", most + 1)
            .query((row, n) -> event(row))
            .list();
    boolean complete = found.size() <= most;
    return new Events(complete ? found : found.subList(0, most), head, complete, false);
  }

  /// Whether the event that follows a cursor is there: one ahead of all or behind what is kept
  /// has none.
  private boolean kept(String userId, long seq) {
    return database
        .jdbc()
        .sql("select exists (select 1 from event_outbox where user_id = :user and seq = :seq)")
        .param("user", userId)
        .param("seq", seq)
        .query(Boolean.class)
        .single();
  }

  private long head(String userId) {
    return database
        .jdbc()
        .sql("select coalesce(max(seq), 0) from event_heads where user_id = :user")
        .param("user", userId)
        .query(Long.class)
        .single();
  }

  private Event event(ResultSet row) throws SQLException {
    return new Event(
        json.convertValue(row.getString("type"), Event.Type.class),
        row.getString("event_id"),
        row.getLong("seq"),
        row.getTimestamp("ts").toInstant(),
        row.getInt("v"),
        json.readTree(row.getString("payload")));
  }
}
