package tradingtwin.core.biases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.events.HabitsScored;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.views.BiasFinding;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.HabitCost;
import tradingtwin.contracts.views.ScoredTag;
import tradingtwin.contracts.views.TwinCurve;
import tradingtwin.contracts.views.Wordings;
import tradingtwin.core.database.PlannedTable;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// The ledger of scoring runs; writing takes part in the running transaction of the user.
public final class ScoringRuns {
  private final TenantDatabase database;
  private final Outbox outbox;
  private final JsonMapper json;

  ScoringRuns(TenantDatabase database, Outbox outbox, JsonMapper json) {
    this.database = database;
    this.outbox = outbox;
    this.json = json;
  }

  /// A stored tag's id beside what was scored.
  public record StoredTag(String tagId, ScoredTag tag) {}

  /// Whether the newest run already read exactly this.
  public boolean alreadyScored(String userId, String inputDigest, String policyVersion) {
    return database.as(
        userId,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    select 1 from bias_runs where not superseded and input_digest = :digest
                      and policy_version = :policy
                    """)
                .param("digest", inputDigest)
                .param("policy", policyVersion)
                .query(Integer.class)
                .optional()
                .isPresent());
  }

  /// Replaces the run before with this one, and tells so. What the trader called not true stays
  /// as it was: a report leaves it out.
  ///
  /// @param words of findings and costs, in the order of the report's
  /// @return the tags with their ids: kept ones where the same habit stood on the same trade
  public List<StoredTag> replace(
      String userId, long tradesVersion, BiasReport report, Wordings words) {
    database.jdbc().sql("update bias_runs set superseded = true where not superseded").update();
    String runId = insertRun(userId, tradesVersion, report);
    for (int i = 0; i < report.findings().size(); i++) {
      insertFinding(userId, runId, report.findings().get(i), words.findings().get(i));
    }
    List<StoredTag> stored = new ArrayList<>();
    for (ScoredTag tag : report.tags()) {
      stored.add(new StoredTag(upsertTag(userId, runId, tag), tag));
    }
    database
        .jdbc()
        .sql(
            """
            delete from bias_tags where run_id <> :run and feedback is distinct from 'not_true'
            """)
        .param("run", runId)
        .update();
    PlannedTable.BIAS_TAGS.grewBy(stored.size(), database);
    insertCosts(userId, runId, report.costs(), words.costs());
    replaceCurve(userId, runId, report.twinCurve());
    outbox.append(
        userId, "habits.scored", new HabitsScored(runId, report.policyVersion(), stored.size()));
    return stored;
  }

  private String insertRun(String userId, long tradesVersion, BiasReport report) {
    String runId = Ulid.next();
    database
        .jdbc()
        .sql(
            """
            insert into bias_runs (run_id, user_id, trades_version, input_digest, policy_version,
              decisions, round_trips, symbols_without_candles)
            values (:id, :user, :version, :digest, :policy, :decisions, :trips, :symbols)
            """)
        .param("id", runId)
        .param("user", userId)
        .param("version", tradesVersion)
        .param("digest", report.inputDigest())
        .param("policy", report.policyVersion())
        .param("decisions", report.decisions())
        .param("trips", report.roundTrips())
        .param("symbols", report.symbolsWithoutCandles().toArray(String[]::new))
        .update();
    return runId;
  }

  private void insertFinding(
      String userId, String runId, BiasFinding finding, Wordings.Wording words) {
    database
        .jdbc()
        .sql(
            """
            insert into bias_findings (finding_id, run_id, user_id, label, state, finding, title, narrative)
            values (:id, :run, :user, :label, :state, :finding::jsonb, :title, :narrative)
            """)
        .param("id", Ulid.next())
        .param("run", runId)
        .param("user", userId)
        .param("label", finding.label().name())
        .param("state", finding.state().name())
        .param("finding", json.writeValueAsString(finding))
        .param("title", words.title())
        .param("narrative", words.narrative())
        .update();
  }

  private void insertCosts(
      String userId, String runId, List<HabitCost> costs, @Nullable List<Wordings.Wording> words) {
    for (int i = 0; i < costs.size(); i++) {
      HabitCost cost = costs.get(i);
      int _ =
          database
              .jdbc()
              .sql(
                  """
                  insert into habit_costs (run_id, user_id, ord, label, cost, narrative)
                  values (:run, :user, :ord, :label, :cost::jsonb, :narrative)
                  """)
              .param("run", runId)
              .param("user", userId)
              .param("ord", i)
              .param("label", cost.label().name())
              .param("cost", json.writeValueAsString(cost))
              .param("narrative", words == null ? null : words.get(i).narrative())
              .update();
    }
  }

  private void replaceCurve(String userId, String runId, @Nullable TwinCurve curve) {
    int _ = database.jdbc().sql("delete from twin_curves").update();
    if (curve != null) {
      int _ =
          database
              .jdbc()
              .sql(
                  """
                  insert into twin_curves (run_id, user_id, curve) values (:run, :user, :curve::jsonb)
                  """)
              .param("run", runId)
              .param("user", userId)
              .param("curve", json.writeValueAsString(curve))
              .update();
    }
  }

  private String upsertTag(String userId, String runId, ScoredTag tag) {
    return database
        .jdbc()
        .sql(
            """
            insert into bias_tags (tag_id, user_id, trade_id, run_id, label, confidence, features, policy_version)
            values (:id, :user, :trade, :run, :label, :confidence, :features::jsonb, :policy)
            on conflict (user_id, trade_id, label) do update set run_id = excluded.run_id,
              confidence = excluded.confidence, features = excluded.features,
              policy_version = excluded.policy_version
            returning tag_id
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("trade", tag.fillIds().getFirst())
        .param("run", runId)
        .param("label", tag.label().name())
        .param("confidence", tag.confidence())
        .param("features", json.writeValueAsString(tag.features()))
        .param("policy", tag.policyVersion())
        .query((row, n) -> row.getString(1))
        .single();
  }
}
