package tradingtwin.core.outbox;

import java.util.List;
import java.util.Set;
import tradingtwin.contracts.views.Heads;
import tradingtwin.core.database.EventsDatabase;

/// How far each user's events have come.
public final class EventHeads {
  private final EventsDatabase database;

  EventHeads(EventsDatabase database) {
    this.database = database;
  }

  /// The newest seq of each of these users; 0 for one without events.
  public List<Heads.Head> of(Set<String> userIds) {
    return database.in(
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select u.user_id, coalesce(h.seq, 0) from unnest(:users::text[]) u(user_id)
                    left join event_heads h using (user_id)
                    """)
                .param("users", userIds.toArray(String[]::new))
                .query((row, n) -> new Heads.Head(row.getString(1), row.getLong(2)))
                .list());
  }
}
