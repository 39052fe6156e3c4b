package tradingtwin.core.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.core.database.TenantDatabase;

/// Rows of `intent_matches`, one a fill, inside a transaction of the user.
final class MatchRows {
  private final TenantDatabase database;

  MatchRows(TenantDatabase database) {
    this.database = database;
  }

  /// What is kept of a fill.
  ///
  /// @param candidates plans that fit when the trader was asked
  /// @param answered whether the trader said so
  record Row(
      MatchState state,
      @Nullable String intentId,
      List<String> candidates,
      boolean sizeBreach,
      boolean answered) {
    Row {
      candidates = List.copyOf(candidates);
    }
  }

  /// One recomputation of a trader at a time, until the running transaction ends.
  void hold(String userId) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended(:name, 12))")
        .param("name", userId)
        .query()
        .listOfRows();
  }

  /// All rows by their fill.
  Map<String, Row> all() {
    Map<String, Row> rows = new LinkedHashMap<>();
    database
        .jdbc()
        .sql("select * from intent_matches")
        .query(
            row -> {
              rows.put(row.getString("trade_id"), row(row));
            });
    return rows;
  }

  Optional<Row> of(String tradeId) {
    return database
        .jdbc()
        .sql("select * from intent_matches where trade_id = :id")
        .param("id", tradeId)
        .query((row, n) -> row(row))
        .optional();
  }

  void answer(String tradeId, @Nullable String intentId) {
    database
        .jdbc()
        .sql(
            "update intent_matches set intent_id = :intent, answered = true where trade_id = :trade")
        .param("intent", intentId)
        .param("trade", tradeId)
        .update();
  }

  void write(String userId, String tradeId, Row row) {
    database
        .jdbc()
        .sql(
            """
            insert into intent_matches (match_id, user_id, intent_id, trade_id, state, candidates, size_breach,
              answered)
            values (:id, :user, :intent, :trade, :state, :candidates, :breach, :answered)
            on conflict (user_id, trade_id) do update set intent_id = excluded.intent_id,
              state = excluded.state, candidates = excluded.candidates,
              size_breach = excluded.size_breach, answered = excluded.answered
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("intent", row.intentId())
        .param("trade", tradeId)
        .param("state", row.state().name())
        .param("candidates", row.candidates().toArray(String[]::new))
        .param("breach", row.sizeBreach())
        .param("answered", row.answered())
        .update();
  }

  void remove(List<String> tradeIds) {
    if (!tradeIds.isEmpty()) {
      database
          .jdbc()
          .sql("delete from intent_matches where trade_id = any (:ids)")
          .param("ids", tradeIds.toArray(String[]::new))
          .update();
    }
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        MatchState.valueOf(row.getString("state")),
        row.getString("intent_id"),
        Arrays.asList((String[]) row.getArray("candidates").getArray()),
        row.getBoolean("size_breach"),
        row.getBoolean("answered"));
  }
}
