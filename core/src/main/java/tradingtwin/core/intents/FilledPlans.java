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
    if (!carriedOut.isEmpty()) {
      carryOut(carriedOut);
    }
    return givenBack;
  }

  private void carryOut(Map<String, IntentStatus> carriedOut) {
    database
        .jdbc()
        .sql(
            """
            update pre_trade_intents i
            set before_fill = coalesce(i.before_fill, i.status), status = c.status
            from unnest(:ids::text[], :statuses::text[]) as c (intent_id, status)
            where i.intent_id = c.intent_id and i.status <> c.status
            """)
        .param("ids", carriedOut.keySet().toArray(String[]::new))
        .param("statuses", carriedOut.values().stream().map(Enum::name).toArray(String[]::new))
        .update();
  }
}
