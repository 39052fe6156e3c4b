package tradingtwin.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.views.Quadrant;
import tradingtwin.core.database.TenantDatabase;

/// Scores of adherence, read where they stand. Inside a transaction of the user.
final class ScoreRows {
  private final TenantDatabase database;
  private final JsonMapper json;

  ScoreRows(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// How far a trade followed its plan, and what it brought: two things.
  record Score(Adherence adherence, JournalEntry.Outcome outcome) {}

  /// The score of that trade, or of the newest that carried out that plan.
  Optional<Score> of(@Nullable String tradeId, @Nullable String intentId) {
    return database
        .jdbc()
        .sql(
            """
            select adherence, outcome from adherence_scores
            where trade_id = :trade or intent_id = :intent
            order by trade_id = :trade desc nulls last, day desc, trade_id limit 1
            """)
        .param("trade", tradeId)
        .param("intent", intentId)
        .query((row, n) -> score(row))
        .optional();
  }

  /// Closed trades with a score, newest first.
  List<Quadrant.Point> points(int most) {
    return database
        .jdbc()
        .sql(
            """
            select s.*, t.symbol from adherence_scores s join trades t using (trade_id)
            where s.score is not null and (s.outcome ->> 'closed')::boolean
              and s.outcome ->> 'netPnl' is not null
            order by s.day desc, s.trade_id desc limit :most
            """)
        .param("most", most)
        .query((row, n) -> point(row))
        .list();
  }

  private Score score(ResultSet row) throws SQLException {
    return new Score(
        json.readValue(row.getString("adherence"), Adherence.class),
        json.readValue(row.getString("outcome"), JournalEntry.Outcome.class));
  }

  private Quadrant.Point point(ResultSet row) throws SQLException {
    JournalEntry.Outcome outcome =
        json.readValue(row.getString("outcome"), JournalEntry.Outcome.class);
    return new Quadrant.Point(
        row.getString("intent_id"),
        row.getString("trade_id"),
        row.getString("symbol"),
        row.getDate("day").toLocalDate().toString(),
        row.getInt("score"),
        outcome.r(),
        java.util.Objects.requireNonNull(outcome.netPnl(), "asked for in the question"),
        outcome.currency());
  }
}
