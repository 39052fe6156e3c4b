package tradingtwin.core.candles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.OwnCandleSet;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;
import tradingtwin.marketdata.WrittenBars;

/// Rows of candles that traders brought. Inside a transaction of the user.
final class OwnCandleRows {
  private final TenantDatabase database;

  OwnCandleRows(TenantDatabase database) {
    this.database = database;
  }

  List<OwnCandleSet> all() {
    return database
        .jdbc()
        .sql(
            """
            select candles_id, symbol, granularity, rows, first_at, last_at, file_name, created_at
            from own_candles order by symbol, granularity
            """)
        .query((row, n) -> set(row))
        .list();
  }

  /// Writes a set in the place of the one of its symbol and length.
  OwnCandleSet write(String userId, OwnCandleSet set, Granularity length, List<Bar> bars) {
    String text = WrittenBars.write(bars);
    return database
        .jdbc()
        .sql(
            """
            insert into own_candles
              (candles_id, user_id, symbol, granularity, file_name, bars, rows, first_at, last_at, digest, created_at)
            values (:id, :user, :symbol, :length, :file, :bars, :rows, :first, :last, :digest, :at)
            on conflict (user_id, symbol, granularity) do update
            set file_name = excluded.file_name, bars = excluded.bars, rows = excluded.rows,
              first_at = excluded.first_at, last_at = excluded.last_at, digest = excluded.digest,
              created_at = excluded.created_at
            returning candles_id, symbol, granularity, rows, first_at, last_at, file_name, created_at
            """)
        .param("id", set.candlesId())
        .param("user", userId)
        .param("symbol", set.symbol())
        .param("length", length.name())
        .param("file", set.fileName())
        .param("bars", text)
        .param("rows", set.rows())
        .param("first", Timestamp.from(set.firstAt()))
        .param("last", Timestamp.from(set.lastAt()))
        .param("digest", WrittenBars.digest(bars))
        .param("at", Timestamp.from(set.at()))
        .query((row, n) -> set(row))
        .single();
  }

  boolean remove(String candlesId) {
    return database
            .jdbc()
            .sql("delete from own_candles where candles_id = :id")
            .param("id", candlesId)
            .update()
        == 1;
  }

  /// The lengths of a symbol's own candles, shortest first.
  List<Granularity> lengths(String symbol) {
    return database
        .jdbc()
        .sql("select granularity from own_candles where symbol = :symbol")
        .param("symbol", symbol)
        .query((row, n) -> Granularity.valueOf(row.getString(1)))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /// Names what a symbol's own candles are; empty when there are none.
  String digests(String symbol) {
    return database
        .jdbc()
        .sql(
            """
            select coalesce(string_agg(granularity || digest, ',' order by granularity), '')
            from own_candles where symbol = :symbol
            """)
        .param("symbol", symbol)
        .query(String.class)
        .single();
  }

  /// The bars of one set that start in a span; empty when there is no such set.
  Optional<List<Bar>> bars(String symbol, Granularity length, Instant from, Instant until) {
    return database
        .jdbc()
        .sql("select bars from own_candles where symbol = :symbol and granularity = :length")
        .param("symbol", symbol)
        .param("length", length.name())
        .query(String.class)
        .optional()
        .map(
            text ->
                WrittenBars.read(text).stream()
                    .filter(b -> !b.start().isBefore(from) && b.start().isBefore(until))
                    .toList());
  }

  private static OwnCandleSet set(ResultSet row) throws SQLException {
    return new OwnCandleSet(
        row.getString("candles_id"),
        row.getString("symbol"),
        (int) Granularity.valueOf(row.getString("granularity")).length().toSeconds(),
        row.getInt("rows"),
        row.getTimestamp("first_at").toInstant(),
        row.getTimestamp("last_at").toInstant(),
        row.getString("file_name"),
        row.getTimestamp("created_at").toInstant());
  }
}
