package tradingtwin.core.intents;

import java.util.List;
import java.util.Map;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.core.database.TenantDatabase;

/// The plans that fills carried out; what stood before comes back when the fills go.
public final class FilledPlans {
  private final TenantDatabase database;

  FilledPlans(TenantDatabase database) {
    this.database = database;
  }

  /// Says which plans are carried out, and how; all others are not, unless the trader said so.
  /// Inside a transaction of the user.
  ///
  /// @return those that were and are not any more
  public List<String> are(Map<String, IntentStatus> carriedOut) {
    List<String> givenBack =
        database
            .jdbc()
            .sql(
                """
                update pre_trade_intents set status = before_fill, before_fill = null
                where before_fill is not null and intent_id <> all (:ids) returning intent_id
                """)
            .param("ids", carriedOut.keySet().toArray(String[]::new))
            .query((row, n) -> row.getString(1))
            .list();
    carriedOut.forEach(this::is);
    return givenBack;
  }

  private void is(String intentId, IntentStatus status) {
    database
        .jdbc()
        .sql(
            """
            update pre_trade_intents set before_fill = coalesce(before_fill, status), status = :status
            where intent_id = :id and status <> :status
            """)
        .param("status", status.name())
        .param("id", intentId)
        .update();
  }
}
