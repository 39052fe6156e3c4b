package tradingtwin.core.audit;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;

/// The book of what was done; it takes part in the transaction of the given door.
public final class Audit {
  private final JsonMapper json;

  public Audit(JsonMapper json) {
    this.json = json;
  }

  /// Adds a row.
  ///
  /// @param action past tense, dotted: `account.registered`, `broker.connected`
  /// @param meta small facts; never a secret, an address or a token
  public void record(JdbcClient door, String userId, String action, Map<String, ?> meta) {
    door.sql(
            "insert into audit (audit_id, user_id, action, meta) values (:id, :user, :action, :meta::jsonb)")
        .param("id", Ulid.next())
        .param("user", userId)
        .param("action", action)
        .param("meta", json.writeValueAsString(meta))
        .update();
  }
}
