package tradingtwin.core.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// The table of own rules, one row a version; inside transactions of the user.
final class RuleRows {
  private final TenantDatabase database;
  private final JsonMapper json;

  RuleRows(TenantDatabase database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /// A version as it is stored.
  ///
  /// @param createdAt when it was stated
  /// @param from the moment stated for its start; one after the statement is a loosening
  /// @param until the moment stated for its end
  /// @param closedAt when the end was stated
  record Row(
      String ruleId,
      int version,
      OwnRuleKind kind,
      RuleParams params,
      String name,
      boolean active,
      Instant createdAt,
      Instant from,
      @Nullable Instant until,
      @Nullable Instant closedAt) {

    /// With the times that pauses allow: only what waits can be put off.
    HeldRule held(Loosening.Allowed allowed) {
      Instant begins = from.isAfter(createdAt) ? allowed.from(from) : from;
      Instant ends = until;
      if (ends != null && closedAt != null && ends.isAfter(closedAt)) {
        ends = allowed.from(ends);
      }
      return new HeldRule(ruleId, version, kind, params, name, active, begins, ends);
    }

    /// Whether it was taken back before it began.
    boolean isVoid() {
      return from.equals(until);
    }
  }

  /// All versions but those that were taken back before they began, oldest rule first.
  List<Row> all() {
    return database
        .jdbc()
        .sql("select * from rules order by rule_id, version")
        .query((row, n) -> row(row))
        .list()
        .stream()
        .filter(row -> !row.isVoid())
        .toList();
  }

  void insert(String userId, Row row) {
    database
        .jdbc()
        .sql(
            """
            insert into rules (rule_id, version, user_id, kind, params, name, active, created_at, valid_from)
            values (:id, (select coalesce(max(version), 0) + 1 from rules where rule_id = :id), :user, :kind,
              :params::jsonb, :name, :active, :created, :from)
            """)
        .param("id", row.ruleId())
        .param("user", userId)
        .param("kind", row.kind().name())
        .param("params", json.writeValueAsString(row.params()))
        .param("name", row.name())
        .param("active", row.active())
        .param("created", Timestamp.from(row.createdAt()))
        .param("from", Timestamp.from(row.from()))
        .update();
  }

  /// States the end of a version.
  void close(Row row, Instant until, Instant now) {
    database
        .jdbc()
        .sql(
            """
            update rules set valid_to = :until, closed_at = :now
            where rule_id = :id and version = :version
            """)
        .param("until", Timestamp.from(until))
        .param("now", Timestamp.from(now))
        .param("id", row.ruleId())
        .param("version", row.version())
        .update();
  }

  private Row row(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("valid_to");
    Timestamp closed = row.getTimestamp("closed_at");
    return new Row(
        row.getString("rule_id"),
        row.getInt("version"),
        OwnRuleKind.valueOf(row.getString("kind")),
        json.readValue(row.getString("params"), RuleParams.class),
        row.getString("name"),
        row.getBoolean("active"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("valid_from").toInstant(),
        until == null ? null : until.toInstant(),
        closed == null ? null : closed.toInstant());
  }
}
