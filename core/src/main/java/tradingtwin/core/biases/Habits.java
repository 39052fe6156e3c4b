package tradingtwin.core.biases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.requests.BiasFeedback;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasTag;
import tradingtwin.contracts.views.BiasTags;
import tradingtwin.contracts.views.Feature;
import tradingtwin.contracts.views.Findings;
import tradingtwin.contracts.words.Label;
import tradingtwin.core.database.TenantDatabase;

/// Findings and tags, to look at and to contradict.
public final class Habits {
  private static final int MOST_TAGS = 1_000;

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

  /// Tags of the newest run, newest trade first.
  public BiasTags tags(String userId, @Nullable Label label) {
    return database.as(
        userId,
        () ->
            new BiasTags(
                database
                    .jdbc()
                    .sql(
                        """
                        select b.* from bias_tags b join trades t on t.trade_id = b.trade_id
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
                .sql("select * from bias_tags where trade_id = :trade order by label")
                .param("trade", tradeId)
                .query((row, n) -> tag(row))
                .list());
  }

  /// The trader's own word on a tag.
  public void feedback(String userId, String tagId, BiasFeedback said) {
    int changed =
        database.as(
            userId,
            () ->
                database
                    .jdbc()
                    .sql(
                        """
                        update bias_tags set feedback = :verdict, feedback_note = :note where tag_id = :id
                        """)
                    .param("verdict", json.convertValue(said.verdict(), String.class))
                    .param("note", said.note())
                    .param("id", tagId)
                    .update());
    if (changed == 0) {
      throw RefusedException.of(ProblemCode.NOT_FOUND);
    }
  }

  private List<Findings.Finding> findingsOf(String runId) {
    return database
        .jdbc()
        .sql("select * from bias_findings where run_id = :run order by finding_id")
        .param("run", runId)
        .query(
            (row, n) ->
                new Findings.Finding(
                    json.readValue(row.getString("finding"), BiasFinding.class),
                    row.getString("title"),
                    row.getString("narrative")))
        .list();
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
        row.getTimestamp("created_at").toInstant());
  }
}
