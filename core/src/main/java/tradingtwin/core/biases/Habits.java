package tradingtwin.core.biases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.BiasTags;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.SpokenTrade;
import tradingtwin.contracts.views.Twin;
import tradingtwin.contracts.views.TwinCurve;
import tradingtwin.contracts.words.FindingState;
import tradingtwin.contracts.words.Label;
import tradingtwin.contracts.words.Side;
import tradingtwin.contracts.words.TsPrecision;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;

/// Findings, tags and the twin, to look at.
public final class Habits {
  private static final int MOST_TAGS = 1_000;
  private static final String TAGS =
      """
      select b.*, t.symbol, t.side, t.qty, t.price, t.ts, t.ts_precision
      from bias_tags b join trades t on t.trade_id = b.trade_id
      """;

  private final TenantDatabase database;
  private final JsonMapper json;

  Habits(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// The newest run and its findings; no run before the first scoring.
  public Findings findings(String userId) {
    return database.as(
        userId,
        () -> {
          Optional<Findings.Run> run =
              database
                  .jdbc()
                  .sql("select * from bias_runs where not superseded order by run_id desc limit 1")
                  .query((row, n) -> run(row))
                  .optional();
          return new Findings(
              run.orElse(null), run.map(newest -> findingsOf(newest.runId())).orElse(List.of()));
        });
  }

  /// What a run said of a habit.
  public record Word(Label label, FindingState state) {}

  /// Asks for every word on each habit since `t`, beginning with what was said of it then: a habit
  /// that the record has shown today is not gone with the next scoring, and the clearest of them
  /// holds. Nothing before the first. Inside a transaction of the user.
  public Answer<List<Word>> wordsSince(Bundle bundle, Instant t) {
    return bundle.ask(
        Said.that(
                """
                select label, state from bias_findings where run_id in (
                  select run_id from bias_runs where not superseded or created_at >= :t
                  union (select run_id from bias_runs where created_at < :t
                    order by created_at desc, run_id desc limit 1))
                """)
            .with("t", Timestamp.from(t)),
        (row, n) ->
            new Word(Label.valueOf(row.getString(1)), FindingState.valueOf(row.getString(2))));
  }

  /// The twin's curve of the newest run.
  public Twin twin(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select r.created_at, c.curve from bias_runs r left join twin_curves c using (run_id)
                    where not r.superseded order by r.run_id desc limit 1
                    """)
                .query((row, n) -> twin(row))
                .optional()
                .orElseGet(() -> new Twin(null, null)));
  }

  /// Tags of the newest run and those that were called not true, newest trade first.
  public BiasTags tags(String userId, @Nullable Label label) {
    return database.as(
        userId,
        () ->
            new BiasTags(
                database
                    .jdbc()
                    .sql(
                        TAGS
                            + """
                              where (:label::text is null or b.label = :label)
                              order by t.ts desc, t.trade_id desc limit :most
                              """)
                    .param("label", label == null ? null : label.name())
                    .param("most", MOST_TAGS)
                    .query((row, n) -> tag(row))
                    .list()));
  }

  public List<BiasTag> tagsOf(String userId, String tradeId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(TAGS + "where b.trade_id = :trade order by b.label")
                .param("trade", tradeId)
                .query((row, n) -> tag(row))
                .list());
  }

  /// A tag that the trader called not true.
  public record Denied(String tagId, Label label, String tradeId) {}

  /// All of them, in a lasting order.
  public List<Denied> denied(String userId) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select tag_id, label, trade_id from bias_tags
                    where feedback = 'not_true' order by tag_id
                    """)
                .query(
                    (row, n) ->
                        new Denied(
                            row.getString(1), Label.valueOf(row.getString(2)), row.getString(3)))
                .list());
  }

  private List<Findings.Finding> findingsOf(String runId) {
    return database
        .jdbc()
        .sql(
            """
            select f.finding, f.title, f.narrative, c.cost, c.narrative as cost_narrative,
              (select count(*) from bias_tags b
                where b.label = f.label and b.feedback is distinct from 'not_true') as tags,
              (select count(*) from bias_tags b
                where b.label = f.label and b.feedback = 'not_true') as denied
            from bias_findings f left join lateral (
              select cost, narrative from habit_costs h
              where h.run_id = f.run_id and h.label = f.label order by ord limit 1) c on true
            where f.run_id = :run order by f.finding_id
            """)
        .param("run", runId)
        .query((row, n) -> finding(row))
        .list();
  }

  private Findings.Finding finding(ResultSet row) throws SQLException {
    String cost = row.getString("cost");
    return new Findings.Finding(
        json.readValue(row.getString("finding"), BiasFinding.class),
        row.getString("title"),
        row.getString("narrative"),
        row.getInt("tags"),
        row.getInt("denied"),
        cost == null ? null : json.readValue(cost, HabitCost.class),
        row.getString("cost_narrative"));
  }

  private Twin twin(ResultSet row) throws SQLException {
    String curve = row.getString("curve");
    return new Twin(
        row.getTimestamp("created_at").toInstant(),
        curve == null ? null : json.readValue(curve, TwinCurve.class));
  }

  private static Findings.Run run(ResultSet row) throws SQLException {
    return new Findings.Run(
        row.getString("run_id"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("policy_version"),
        row.getInt("decisions"),
        row.getInt("round_trips"),
        Arrays.asList((String[]) row.getArray("symbols_without_candles").getArray()),
        row.getString("input_digest"));
  }

  private BiasTag tag(ResultSet row) throws SQLException {
    String feedback = row.getString("feedback");
    return new BiasTag(
        row.getString("tag_id"),
        row.getString("trade_id"),
        Label.valueOf(row.getString("label")),
        row.getDouble("confidence"),
        Arrays.asList(json.readValue(row.getString("features"), Feature[].class)),
        row.getString("policy_version"),
        feedback == null ? null : json.convertValue(feedback, BiasTag.Feedback.class),
        row.getTimestamp("created_at").toInstant(),
        new SpokenTrade(
            row.getString("trade_id"),
            row.getString("symbol"),
            Side.valueOf(row.getString("side")),
            row.getBigDecimal("qty"),
            row.getBigDecimal("price"),
            row.getTimestamp("ts").toInstant(),
            TsPrecision.valueOf(row.getString("ts_precision"))));
  }
}
