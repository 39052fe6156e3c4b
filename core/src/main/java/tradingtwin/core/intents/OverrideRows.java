package tradingtwin.core.intents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.OverrideRequest;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing;

/// Rows of overrides, read; the trader's words are sealed. Words from before they were are sealed
/// when they are read. Inside a transaction of the user.
final class OverrideRows {
  private final TenantDatabase database;
  private final Sealing sealing;
  private final JsonMapper json;

  OverrideRows(TenantDatabase database, Sealing sealing, JsonMapper json) {
    this.database = database;
    this.sealing = sealing;
    this.json = json;
  }

  /// What is sealed.
  private record Words(String rationale, String riskStatement, List<String> safeguards) {}

  GateOverride override(ResultSet row) throws SQLException {
    String decision = row.getString("decision");
    Timestamp decided = row.getTimestamp("decided_at");
    Words words = words(row);
    return new GateOverride(
        row.getString("override_id"),
        row.getString("intent_id"),
        decision == null ? null : GateOverride.Decision.valueOf(decision),
        texts(row, "reasons").stream().map(GateOverride.Reason::valueOf).toList(),
        row.getString("sentence"),
        words.rationale(),
        words.riskStatement(),
        row.getBigDecimal("risk_amount"),
        words.safeguards(),
        row.getTimestamp("created_at").toInstant(),
        decided == null ? null : decided.toInstant());
  }

  /// The same without the trader's words: facts are not sealed.
  static GateOverride unspoken(GateOverride said) {
    return new GateOverride(
        said.overrideId(),
        said.intentId(),
        said.decision(),
        said.reasons(),
        said.sentence(),
        "",
        "",
        said.riskAmount(),
        List.of(),
        said.requestedAt(),
        said.decidedAt());
  }

  /// The words of a request, as they are kept.
  byte[] sealed(String userId, String overrideId, OverrideRequest wanted) {
    return sealed(
        userId,
        overrideId,
        new Words(wanted.rationale(), wanted.riskStatement(), wanted.safeguards()));
  }

  private Words words(ResultSet row) throws SQLException {
    String userId = row.getString("user_id");
    String overrideId = row.getString("override_id");
    byte[] sealed = row.getBytes("words_enc");
    if (sealed != null) {
      return json.readValue(sealing.open(userId, place(overrideId), sealed), Words.class);
    }
    Words plain =
        new Words(
            row.getString("rationale"), row.getString("risk_statement"), texts(row, "safeguards"));
    seal(userId, overrideId, plain);
    return plain;
  }

  private void seal(String userId, String overrideId, Words plain) {
    database
        .jdbc()
        .sql(
            """
            update overrides set words_enc = :words, rationale = null, risk_statement = null, safeguards = '{}'
            where override_id = :id and words_enc is null
            """)
        .param("words", sealed(userId, overrideId, plain))
        .param("id", overrideId)
        .update();
  }

  private byte[] sealed(String userId, String overrideId, Words words) {
    return sealing.seal(userId, place(overrideId), json.writeValueAsString(words));
  }

  private static Sealing.Place place(String overrideId) {
    return new Sealing.Place("overrides", "words_enc", overrideId);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
