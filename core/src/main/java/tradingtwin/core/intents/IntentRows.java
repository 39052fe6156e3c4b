package tradingtwin.core.intents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.GateOverride;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.IntentStatus;
import tradingtwin.contracts.words.MatchState;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.Said;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.sealing.Sealing;

/// Rows of intents, written and read; the state of mind is sealed. Inside a transaction of the
/// user.
final class IntentRows {
  /// Whether the gate still owes the answer of that number.
  static final String AWAITED =
      """
       evaluations < :evaluation and :evaluation <= asked
        and status in ('SUBMITTED', 'DECIDED', 'OVERRIDE_GRANTED', 'OVERRIDE_REFUSED')
      """;

  private final TenantDatabase database;
  private final Sealing sealing;
  private final JsonMapper json;
  private final OverrideRows overrides;

  IntentRows(TenantDatabase database, Sealing sealing, JsonMapper json) {
    this.database = database;
    this.sealing = sealing;
    this.json = json;
    this.overrides = new OverrideRows(database, sealing, json);
  }

  /// Rows of the overrides beside the intents.
  OverrideRows overrides() {
    return overrides;
  }

  /// What the life of an intent is decided by.
  ///
  /// @param asked how often the gate was asked
  /// @param evaluations how often it has answered
  record Standing(
      IntentStatus status,
      @Nullable String verdict,
      @Nullable Timestamp expiresAt,
      int asked,
      int evaluations) {}

  /// Leaves the new row to the end of the transaction. A plan that names no persona is one of the
  /// trader's.
  void insert(String userId, String intentId, PretradeIntent declared) {
    Persona persona = declared.persona();
    database.lastly(
        Said.that(
                """
                insert into pre_trade_intents (intent_id, user_id, persona_id, account_id, replaces_id, symbol,
                  direction, timeframe, plan, risk, context_enc, status, purpose)
                select :id, :user, persona_id, :account, :replaces, :symbol, :direction, :timeframe, :plan::jsonb,
                  :risk::jsonb, :context, 'SUBMITTED', :purpose from personas
                where key = coalesce(:persona::text, (select persona from users where user_id = :user))
                """)
            .with("id", intentId)
            .with("user", userId)
            .with("account", declared.accountId())
            .with("replaces", declared.replaces())
            .with("symbol", declared.symbol())
            .with("direction", declared.direction().name())
            .with("timeframe", json.convertValue(declared.timeframe(), String.class))
            .with("plan", json.writeValueAsString(declared.plan()))
            .with("risk", json.writeValueAsString(declared.risk()))
            .with(
                "context",
                sealing.seal(userId, place(intentId), json.writeValueAsString(declared.context())))
            .with("purpose", purpose(declared).name())
            .with("persona", persona == null ? null : persona.name().toLowerCase(Locale.ROOT)),
        1);
  }

  private static PretradeIntent.Purpose purpose(PretradeIntent declared) {
    PretradeIntent.Purpose purpose = declared.purpose();
    return purpose == null ? PretradeIntent.Purpose.ENTRY : purpose;
  }

  /// The row, held against changes until the transaction ends.
  Optional<Standing> hold(String intentId) {
    return database
        .jdbc()
        .sql("select * from pre_trade_intents where intent_id = :id for update")
        .param("id", intentId)
        .query(
            (row, n) ->
                new Standing(
                    IntentStatus.valueOf(row.getString("status")),
                    row.getString("gate_result"),
                    row.getTimestamp("expires_at"),
                    row.getInt("asked"),
                    row.getInt("evaluations")))
        .optional();
  }

  /// Asks for the plan as it was declared, held like [#hold], if the gate still owes that answer.
  Answer<List<Intent>> awaited(Bundle bundle, String userId, String intentId, int evaluation) {
    return bundle.ask(
        Said.that(
                """
                select i.*, p.key from pre_trade_intents i join personas p using (persona_id)
                where i.intent_id = :id and
                """
                    + AWAITED
                    + "for update of i")
            .with("id", intentId)
            .with("evaluation", evaluation),
        (row, n) -> asDeclared(userId, row));
  }

  private Intent asDeclared(String userId, ResultSet row) throws SQLException {
    String intentId = row.getString("intent_id");
    Persona persona = json.convertValue(row.getString("key"), Persona.class);
    return new Intent(
        intentId,
        row.getTimestamp("created_at").toInstant(),
        IntentStatus.valueOf(row.getString("status")),
        declared(userId, intentId, persona, row),
        persona,
        null,
        row.getInt("evaluations"),
        null,
        null,
        null);
  }

  void status(String intentId, IntentStatus status) {
    database
        .jdbc()
        .sql("update pre_trade_intents set status = :status where intent_id = :id")
        .param("status", status.name())
        .param("id", intentId)
        .update();
  }

  /// Gives a plan up at that moment; what was filled before still belongs to it.
  void close(String intentId, IntentStatus status, Instant at) {
    status(intentId, status);
    database
        .jdbc()
        .sql("update pre_trade_intents set closed_at = :at where intent_id = :id")
        .param("at", Timestamp.from(at))
        .param("id", intentId)
        .update();
  }

  /// The intent of a row of `pre_trade_intents` joined with `personas.key`.
  Intent intent(String userId, ResultSet row) throws SQLException {
    String intentId = row.getString("intent_id");
    Persona persona = json.convertValue(row.getString("key"), Persona.class);
    return new Intent(
        intentId,
        row.getTimestamp("created_at").toInstant(),
        IntentStatus.valueOf(row.getString("status")),
        declared(userId, intentId, persona, row),
        persona,
        latest(intentId).orElse(null),
        row.getInt("evaluations"),
        override(intentId).orElse(null),
        match(intentId).orElse(null),
        row.getString("paper_trade_id"));
  }

  private PretradeIntent declared(String userId, String intentId, Persona persona, ResultSet row)
      throws SQLException {
    var tree = json.createObjectNode();
    String account = row.getString("account_id");
    String replaces = row.getString("replaces_id");
    if (account != null) {
      tree.put("accountId", account);
    }
    tree.put("symbol", row.getString("symbol"));
    tree.put("direction", row.getString("direction"));
    tree.put("timeframe", row.getString("timeframe"));
    tree.set("plan", json.readTree(row.getString("plan")));
    tree.set("risk", json.readTree(row.getString("risk")));
    tree.set(
        "context",
        json.readTree(sealing.open(userId, place(intentId), row.getBytes("context_enc"))));
    tree.set("persona", json.valueToTree(persona));
    if (replaces != null) {
      tree.put("replaces", replaces);
    }
    if (!"ENTRY".equals(row.getString("purpose"))) {
      tree.put("purpose", row.getString("purpose"));
    }
    return json.treeToValue(tree, PretradeIntent.class);
  }

  Optional<GateDecision> latest(String intentId) {
    return database
        .jdbc()
        .sql(
            """
            select decision from gate_evaluations where intent_id = :id
            order by evaluation desc limit 1
            """)
        .param("id", intentId)
        .query((row, n) -> json.readValue(row.getString(1), GateDecision.class))
        .optional();
  }

  private Optional<GateOverride> override(String intentId) {
    return database
        .jdbc()
        .sql(
            """
            select * from overrides where intent_id = :id order by override_id desc limit 1
            """)
        .param("id", intentId)
        .query((row, n) -> overrides.override(row))
        .optional();
  }

  private Optional<Intent.Match> match(String intentId) {
    return database
        .jdbc()
        .sql(
            """
            select min(m.state) as state, array_agg(m.trade_id order by t.ts) as trades,
              sum(t.qty) as quantity, bool_or(m.size_breach) as breach
            from intent_matches m join trades t using (trade_id)
            where m.intent_id = :id having count(*) > 0
            """)
        .param("id", intentId)
        .query(
            (row, n) ->
                new Intent.Match(
                    MatchState.valueOf(row.getString("state")),
                    java.util.Arrays.asList((String[]) row.getArray("trades").getArray()),
                    row.getBigDecimal("quantity"),
                    row.getBoolean("breach")))
        .optional();
  }

  private static Sealing.Place place(String intentId) {
    return new Sealing.Place("pre_trade_intents", "context_enc", intentId);
  }
}
