package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.Adherence;
import tradingtwin.contracts.views.AdherenceDay;
import tradingtwin.core.database.TenantDatabase;

/// How far each planned trade followed its plan, as it is kept.
public final class AdherenceScores {
  private final TenantDatabase database;
  private final JsonMapper json;

  AdherenceScores(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// All planned trades, oldest first; open ones too, whose outcome then says so.
  public List<ScoredTrade> all(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select * from adherence_scores order by day, trade_id")
                .query((row, n) -> scored(row))
                .list());
  }

  /// The planned trade that a plan led to.
  public Optional<ScoredTrade> ofPlan(String userId, String intentId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql("select * from adherence_scores where intent_id = :id")
                .param("id", intentId)
                .query((row, n) -> scored(row))
                .optional());
  }

  /// The mean score of each day from `since` on that has a planned trade, oldest first.
  public List<AdherenceDay> days(String userId, LocalDate since) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select day, avg(score)::float8 as score from adherence_scores
                    where day >= :since group by day order by day
                    """)
                .param("since", Date.valueOf(since))
                .query(
                    (row, n) ->
                        new AdherenceDay(
                            row.getDate("day").toLocalDate().toString(),
                            row.getObject("score", Double.class)))
                .list());
  }

  /// Ranges at the entries, as far as they were known once, by the first fill; inside a
  /// transaction of the user.
  Map<String, BigDecimal> ranges() {
    Map<String, BigDecimal> ranges = new HashMap<>();
    database
        .jdbc()
        .sql("select trade_id, atr from adherence_scores where atr is not null")
        .query(
            row -> {
              ranges.put(row.getString(1), row.getBigDecimal(2));
            });
    return ranges;
  }

  /// Replaces all scores by these, inside a transaction of the user; what says the same stays and
  /// costs nothing.
  void are(String userId, List<PlannedTrades.Scored> scored) {
    Map<String, PlannedTrades.Scored> before = stored();
    for (PlannedTrades.Scored each : scored) {
      if (!each.equals(before.remove(each.trade().tradeId()))) {
        write(userId, each);
      }
    }
    if (!before.isEmpty()) {
      database
          .jdbc()
          .sql("delete from adherence_scores where trade_id = any (:gone)")
          .param("gone", before.keySet().toArray(String[]::new))
          .update();
    }
  }

  private Map<String, PlannedTrades.Scored> stored() {
    Map<String, PlannedTrades.Scored> stored = new HashMap<>();
    database
        .jdbc()
        .sql("select * from adherence_scores")
        .query(
            row -> {
              ScoredTrade trade = scored(row);
              Optional<BigDecimal> range = Optional.ofNullable(row.getBigDecimal("atr"));
              stored.put(trade.tradeId(), new PlannedTrades.Scored(trade, range));
            });
    return stored;
  }

  private void write(String userId, PlannedTrades.Scored each) {
    ScoredTrade trade = each.trade();
    database
        .jdbc()
        .sql(
            """
            insert into adherence_scores as a (user_id, trade_id, intent_id, score, adherence, outcome, day, atr)
            values (:user, :trade, :intent, :score, :adherence::jsonb, :outcome::jsonb, :day, :range)
            on conflict (user_id, trade_id) do update set intent_id = excluded.intent_id,
              score = excluded.score, adherence = excluded.adherence, outcome = excluded.outcome,
              day = excluded.day, atr = excluded.atr
            where (a.intent_id, a.score, a.adherence, a.outcome, a.day, a.atr) is distinct from
              (excluded.intent_id, excluded.score, excluded.adherence, excluded.outcome, excluded.day, excluded.atr)
            """)
        .param("user", userId)
        .param("trade", trade.tradeId())
        .param("intent", trade.intentId())
        .param("score", trade.adherence().score())
        .param("adherence", json.writeValueAsString(trade.adherence()))
        .param("outcome", json.writeValueAsString(trade.outcome()))
        .param("day", Date.valueOf(trade.day()))
        .param("range", each.range().orElse(null))
        .update();
  }

  private ScoredTrade scored(ResultSet row) throws SQLException {
    return new ScoredTrade(
        row.getString("trade_id"),
        row.getString("intent_id"),
        row.getDate("day").toLocalDate(),
        json.readValue(row.getString("adherence"), Adherence.class),
        json.readValue(row.getString("outcome"), Outcome.class));
  }
}
