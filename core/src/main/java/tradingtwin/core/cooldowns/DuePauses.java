package tradingtwin.core.cooldowns;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import tradingtwin.core.database.EventsDatabase;

/// Whose pause is over but not yet ended, across all traders; for the clock that ends them.
public final class DuePauses {
  private final EventsDatabase events;
  private final InstantSource clock;

  DuePauses(EventsDatabase events, InstantSource clock) {
    this.events = events;
    this.clock = clock;
  }

  /// At most so many traders, the longest waiting first.
  public List<String> users(int most) {
    return events.in(
        () ->
            events
                .jdbc()
                .sql(
                    """
                    select user_id from cooldowns where active and ends_at <= :now
                    order by ends_at limit :most
                    """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", most)
                .query(String.class)
                .list());
  }
}
