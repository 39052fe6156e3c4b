package tradingtwin.core.intents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.words.GateRule;

/// Rows of overrides, read.
final class OverrideRows {
  private OverrideRows() {}

  static GateOverride override(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    Timestamp decided = row.getTimestamp("decided_at");
    return new GateOverride(
        row.getString("override_id"),
        row.getString("intent_id"),
        decision == null ? null : GateOverride.Decision.valueOf(decision),
        words(row, "reasons").stream().map(GateOverride.Reason::valueOf).toList(),
        row.getString("sentence"),
        row.getString("rationale"),
        row.getString("risk_statement"),
        row.getBigDecimal("risk_amount"),
        words(row, "safeguards"),
        row.getTimestamp("created_at").toInstant(),
        decided == null ? null : decided.toInstant(),
        words(row, "rules").stream().map(GateRule::valueOf).toList());
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
