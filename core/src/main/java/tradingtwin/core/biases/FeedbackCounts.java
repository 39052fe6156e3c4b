package tradingtwin.core.biases;

import java.util.List;
import tradingtwin.core.database.TenantDatabase;

/// How many tags traders call true or not true, by rule set: an operator's measure of a rule set.
/// It names no trader and no trade.
public final class FeedbackCounts {
  private final TenantDatabase database;

  FeedbackCounts(TenantDatabase database) {
    this.database = database;
  }

  /// So many tags of one habit and rule set, said about in one way.
  ///
  /// @param verdict `not_true` or `true`
  public record Count(String policyVersion, String label, String verdict, long tags) {}

  /// All of them that anybody said something about, by rule set and habit.
  public List<Count> all() {
    return database
        .jdbc()
        .sql(
            """
            select policy_version, label, verdict, tags from bias_feedback_counts
            where tags > 0 order by policy_version, label, verdict
            """)
        .query(
            (row, n) ->
                new Count(
                    row.getString("policy_version"),
                    row.getString("label"),
                    row.getString("verdict"),
                    row.getLong("tags")))
        .list();
  }
}
