package tradingtwin.core.connections;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import tradingtwin.brokers.Bookmark;
import tradingtwin.core.database.TenantDatabase;

/// How far each market of a connection was read; used inside a transaction of the trader.
///
/// A bookmark says that everything below it is stored. An undo takes fills away without
/// knowing of bookmarks, so one that is older than an undo of the same connection counts for
/// nothing: the next reading begins anew, which adds what is missing and doubles nothing.
final class Bookmarks {
  private final TenantDatabase database;

  Bookmarks(TenantDatabase database) {
    this.database = database;
  }

  List<Bookmark> of(String connectionId) {
    return database
        .jdbc()
        .sql(
            """
            select market, next_id, covers_since from broker_bookmarks b
            where connection_id = :id and not exists (
              select 1 from trade_imports i
              where i.connection_id = :id and i.state = 'UNDONE' and i.finished_at >= b.moved_at)
            """)
        .param("id", connectionId)
        .query(
            (row, n) ->
                new Bookmark(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
        .list();
  }

  /// Moves bookmarks with the fills they speak of. An import during whose reading another one of
  /// its connection was taken back moves none: it may have begun behind fills that are gone now.
  void move(
      String userId, String connectionId, String importId, List<Bookmark> bookmarks, Instant now) {
    for (Bookmark mark : bookmarks) {
      database
          .jdbc()
          .sql(
              """
              insert into broker_bookmarks
                (connection_id, user_id, market, next_id, covers_since, moved_at)
              select :id, :user, :market, :next, :since, :now
              where not exists (
                select 1 from trade_imports gone join trade_imports me on me.import_id = :import
                where gone.connection_id = :id and gone.state = 'UNDONE'
                  and gone.finished_at >= me.created_at)
              on conflict (connection_id, market) do update set next_id = excluded.next_id,
                covers_since = excluded.covers_since, moved_at = excluded.moved_at
              """)
          .param("id", connectionId)
          .param("user", userId)
          .param("market", mark.market())
          .param("next", mark.nextId())
          .param("since", Timestamp.from(mark.coversSince()))
          .param("now", Timestamp.from(now))
          .param("import", importId)
          .update();
    }
  }
}
