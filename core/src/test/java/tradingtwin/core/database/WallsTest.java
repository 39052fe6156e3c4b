package tradingtwin.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DataAccessException;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.core.RunningCore;

/// What the catalogue must say after the migrations, and what a role can see because of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsTest {
  private static final String TABLES =
      """
      from pg_class t join pg_namespace n on n.oid = t.relnamespace
      where n.nspname = 'public' and t.relkind in ('r', 'p') and t.relname <> 'flyway_schema_history'
      """;
  private static final String OF_A_USER =
      TABLES
          + """
            and exists (select 1 from pg_attribute a
              where a.attrelid = t.oid and a.attname = 'user_id' and not a.attisdropped)
          """;

  private RunningCore core;
  private String anna;
  private String bert;

  @BeforeAll
  void twoTradersWithRowsInEveryTable() {
    core = RunningCore.start().inventingFacts();
    anna = core.trader();
    bert = core.trader();
    List.of(anna, bert).forEach(this::fill);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @Test
  void everyTableWithAUserIsWalledEvenForItsOwner() {
    assertThat(
            names(
                "select t.relname "
                    + OF_A_USER
                    + " and not (t.relrowsecurity and t.relforcerowsecurity)"))
        .isEmpty();
    assertThat(names("select t.relname " + OF_A_USER)).hasSizeGreaterThan(20);
  }

  @Test
  void everyWalledTableHasATenantPolicyThatReadsAndWrites() {
    Set<String> partitions = names("select t.relname " + OF_A_USER + " and t.relispartition");
    Set<String> open =
        names(
            "select t.relname "
                + OF_A_USER
                + """
                  and not exists (select 1 from pg_policies p
                    where p.tablename = t.relname and p.policyname = 'tenant' and p.cmd = 'ALL'
                      and 'twin_app' = any(p.roles) and p.qual like '%twin.user_id%'
                      and p.with_check like '%twin.user_id%')
                """);

    assertThat(open).as("partitions are reached through their parent").isEqualTo(partitions);
    assertThat(partitions)
        .allSatisfy(
            partition ->
                assertThatThrownBy(
                        () ->
                            core.as("twin_app")
                                .sql("select * from " + partition)
                                .query()
                                .listOfRows())
                    .isInstanceOf(DataAccessException.class));
  }

  @Test
  void theRolesAreNoSuperusersPassNoWallAndOwnNothing() {
    assertThat(
            names(
                """
                select rolname from pg_roles where rolname like 'twin\\_%'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """))
        .isEmpty();
    assertThat(names("select distinct pg_get_userbyid(t.relowner) " + TABLES))
        .containsExactly("twin_owner");
  }

  @Test
  void everyTableSaysWhenARowWasMade() {
    assertThat(
            names(
                "select t.relname "
                    + TABLES
                    + """
                      and not exists (select 1 from pg_attribute a
                        where a.attrelid = t.oid and a.attname = 'created_at' and a.attnotnull)
                    """))
        .isEmpty();
  }

  @Test
  void aFillIsUniqueInItsAccountByItsBrokersId() {
    assertThat(constraints("trades", 'u')).contains("UNIQUE (user_id, broker, account_id, ext_id)");
    assertThat(names("select indexdef from pg_indexes where tablename = 'trades'"))
        .anyMatch(index -> index.contains("(user_id, ts DESC, trade_id DESC)"));
  }

  @Test
  void whatIsAskedForMostStandsInAnIndex() {
    Set<String> indexes = names("select indexdef from pg_indexes where schemaname = 'public'");
    for (String columns :
        List.of(
            "pre_trade_intents USING btree (user_id, created_at DESC)",
            "pre_trade_intents USING btree (persona_id, created_at)",
            "pre_trade_intents USING btree (status)",
            "journal_entries USING btree (user_id, created_at DESC)",
            "journal_entries USING btree (persona_id, entry_type, created_at)",
            "cooldowns USING btree (user_id, active)")) {
      assertThat(indexes).as(columns).anyMatch(index -> index.contains(columns));
    }
    assertThat(constraints("journal_entries", 'f'))
        .anyMatch(key -> key.contains("linked_intent_id") && key.endsWith("ON DELETE SET NULL"));
  }

  @Test
  void wordsAreClosedListsInTheDatabaseToo() {
    for (String word :
        List.of(
            "users.persona",
            "broker_connections.status",
            "trades.side",
            "trades.ts_precision",
            "trade_imports.state",
            "trade_imports.source",
            "bias_findings.state",
            "jobs.kind",
            "simulations.state",
            "jobs.state",
            "bias_tags.feedback",
            "bias_feedback_counts.verdict",
            "pre_trade_intents.gate_result",
            "pre_trade_intents.direction",
            "pre_trade_intents.status",
            "gate_evaluations.verdict",
            "overrides.decision",
            "friction_tasks.status",
            "friction_tasks.source_type",
            "journal_entries.entry_type",
            "personas.key")) {
      String[] place = word.split("\\.");
      assertThat(constraints(place[0], 'c')).as(word).anyMatch(c -> c.contains(place[1]));
    }
  }

  @Test
  void everyRowOfATraderHangsOnTheTrader() {
    Set<String> loose =
        names(
            "select t.relname "
                + OF_A_USER
                + """
                  and t.relname <> 'users' and not exists (select 1 from pg_constraint c
                    where c.conrelid = t.oid and c.contype = 'f'
                      and c.confrelid = 'users'::regclass)
                """);
    loose.removeIf(name -> name.startsWith("event_outbox"));

    assertThat(loose)
        .as("records that outlive the account, and members that hang on their import")
        .containsExactly(
            "audit",
            "event_heads",
            "event_log",
            "loose_objects",
            "trade_import_members",
            "worker_offsets");
  }

  @Test
  void withoutAUserNothingIsSeen() {
    for (String table : names("select t.relname " + OF_A_USER + " and not t.relispartition")) {
      assertThat(core.count("select count(*) from " + table)).as(table).isPositive();
      assertThat(
              core.as("twin_app").sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  @Test
  void aTraderSeesOnlyTheirOwnRows() {
    TenantDatabase tenants = core.get(TenantDatabase.class);
    for (String table : names("select t.relname " + OF_A_USER + " and not t.relispartition")) {
      Set<String> seen =
          tenants.as(
              anna,
              () ->
                  new TreeSet<>(
                      tenants
                          .jdbc()
                          .sql("select user_id from " + table)
                          .query(String.class)
                          .list()));
      assertThat(seen).as(table).containsExactly(anna);
    }
  }

  @Test
  void nothingCanBeWrittenInAnothersName() {
    TenantDatabase tenants = core.get(TenantDatabase.class);

    assertThatThrownBy(
            () ->
                tenants.as(
                    anna,
                    () ->
                        tenants
                            .jdbc()
                            .sql("insert into read_marks (user_id, message_id) values (?, 'x')")
                            .params(core.trader())
                            .update()))
        .hasStackTraceContaining("row-level security");
    assertThat(
            tenants.as(
                anna,
                () ->
                    tenants
                        .jdbc()
                        .sql("update users set display_name = 'taken' where user_id = ?")
                        .params(bert)
                        .update()))
        .isZero();
  }

  @Test
  void theBookOfWhatWasDoneCannotBeRewritten() {
    TenantDatabase tenants = core.get(TenantDatabase.class);
    for (String change :
        List.of(
            "update audit set action = 'nothing'",
            "delete from audit",
            "delete from users",
            "update event_log set seq = 0",
            "insert into event_log select * from event_log",
            "update event_outbox set seq = 0",
            "delete from event_outbox",
            "update gate_evaluations set verdict = 'GO'",
            "delete from gate_evaluations",
            "delete from pre_trade_intents",
            "update own_limits set value = '1'",
            "delete from own_limits",
            "delete from rules",
            "update account_changes set valid_from = now()",
            "delete from account_changes",
            "delete from account_words",
            "delete from cash_movements",
            "update fills_taken_back set counts_until = now()",
            "delete from fills_taken_back",
            "update trade_revisions set before = '{}'",
            "delete from trade_revisions",
            "delete from buying_plans",
            "update kept_reports set inputs = '{}'",
            "delete from kept_reports",
            "update market_snapshots set digest = 'x'",
            "update rulesets set version = 'x'")) {
      assertThatThrownBy(() -> tenants.as(anna, () -> tenants.jdbc().sql(change).update()))
          .as(change)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theSigninDoorSeesNoTrades() {
    assertThatThrownBy(
            () -> core.as("twin_signin").sql("select * from trades").query().listOfRows())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> core.as("twin_signin").sql("select * from audit").query().listOfRows())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> core.as("twin_events").sql("select * from users").query().listOfRows())
        .hasStackTraceContaining("permission denied");
  }

  private Set<String> names(String sql) {
    return new TreeSet<>(core.everything().sql(sql).query(String.class).list());
  }

  private Set<String> constraints(String table, char kind) {
    return names(
        "select pg_get_constraintdef(oid) from pg_constraint where conrelid = '%s'::regclass and contype = '%s'"
            .formatted(table, kind));
  }

  private void fill(String user) {
    String row = Ulid.next();
    for (String insert :
        """
        insert into sessions (session_id, user_id, expires_at) values (:row, :user, now())
        insert into data_keys (user_id, kms_key_id, wrapped) values (:user, 'k', 'x')
        insert into audit (audit_id, user_id, action) values (:row, :user, 'x')
        insert into broker_accounts (account_id, user_id, broker, name) values (:row, :user, 'b', 'n')
        insert into broker_connections (connection_id, user_id, account_id, broker, status) values (:row, :user, :row, 'b', 'ACTIVE')
        insert into broker_bookmarks (connection_id, user_id, market, next_id, covers_since, moved_at) values (:row, :user, 'M', 1, now(), now())
        insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty, price, ts, ts_precision) values (:row, :user, 'b', :row, 'e', true, 'S', 'BUY', 1, 1, now(), 'MILLI')
        insert into trade_aliases (user_id, account_id, alias, trade_id) values (:user, :row, 'a', :row)
        insert into column_mappings (mapping_id, user_id, name, mapping) values (:row, :user, 'm', '{}')
        insert into trade_imports (import_id, user_id, source, broker, account_id, state) values (:row, :user, 'csv', 'b', :row, 'DONE')
        insert into trade_import_members (import_id, trade_id, user_id) values (:row, :row, :user)
        insert into trade_import_again (import_id, piece, user_id, trade_ids) values (:row, 0, :user, '{}')
        insert into trade_revisions (import_id, trade_id, user_id, before) values (:row, :row, :user, '{}')
        insert into trade_heads (user_id) values (:user)
        insert into bias_runs (run_id, user_id, trades_version, input_digest, policy_version, decisions, round_trips) values (:row, :user, 1, 'd', '1', 0, 0)
        insert into bias_findings (finding_id, run_id, user_id, label, state, finding, title, narrative) values (:row, :row, :user, 'FOMO', 'FOUND', '{}', 't', 'n')
        insert into bias_tags (tag_id, user_id, trade_id, run_id, label, confidence, features, policy_version) values (:row, :user, :row, :row, 'FOMO', 1, '[]', '1')
        insert into habit_costs (run_id, user_id, ord, label, cost) values (:row, :user, 0, 'FOMO', '{}')
        insert into twin_curves (run_id, user_id, curve) values (:row, :user, '{}')
        insert into reflections (message_id, user_id, subject, digest, body) values (:row, :user, 's', 'd', '{}')
        insert into read_marks (user_id, message_id) values (:user, :row)
        insert into idempotency_keys (user_id, key, fingerprint, status, body) values (:user, 'k', 'f', 200, '')
        insert into jobs (job_id, user_id, kind, state) values (:row, :user, 'score.bias', 'DONE')
        insert into dead_letters (job_id, user_id, kind, payload, error, attempts) values (:row, :user, 'score.bias', '{}', 'e', 1)
        insert into event_outbox (event_id, user_id, seq, type, v, ts, payload, producer) values (:row, :user, 1, 't', 1, now(), '{}', 'p')
        insert into event_heads (user_id, seq) values (:user, 1)
        insert into event_log (event_id, user_id, seq, type, v, ts, payload, producer) values (:row, :user, 1, 't', 1, now(), '{}', 'p')
        insert into worker_offsets (consumer, event_id, user_id) values ('c', :row, :user)
        insert into cash_movements (movement_id, user_id, account_id, amount, at, counts_from) values (:row, :user, :row, 1, now(), now())
        insert into own_limits (limit_id, user_id, name, value, valid_from) values (:row, :user, 'dailyLoss', '0.1', now())
        insert into rules (rule_id, user_id, kind, params, name) values (:row, :user, 'NO_WEEKEND', '{}', 'n')
        insert into pre_trade_intents (intent_id, user_id, persona_id, symbol, direction, timeframe, plan, risk, context_enc, status) select :row, :user, persona_id, 'S', 'LONG', '1h', '{}', '{}', 'x', 'SUBMITTED' from personas where key = 'swing'
        insert into gate_evaluations (intent_id, evaluation, user_id, verdict, inputs, decision, policy_version) values (:row, 1, :user, 'GO', '{}', '{}', '1')
        insert into overrides (override_id, user_id, intent_id, evaluation, rationale, risk_statement, risk_amount, decision, sentence, decided_at) values (:row, :user, :row, 1, 'r', 's', 1, 'REFUSED', 's', now())
        insert into friction_tasks (task_id, user_id, source_type, source_id, cta_id, rule, payload, status) values (:row, :user, 'intent', :row, 'WRITE_THE_EXIT', 'STOP_SET', '{}', 'OPEN')
        insert into cooldowns (cooldown_id, user_id, cause, subject, reason, starts_at, ends_at) values (:row, :user, 'OWN', :row, 'r', now(), now() + interval '1 hour')
        insert into intent_matches (match_id, user_id, intent_id, trade_id, state) values (:row, :user, :row, :row, 'MATCHED')
        insert into breaches (breach_id, user_id, rule, subject, sentence, trade_ids, day) values (:row, :user, 'SIZE', :row, 's', '{}', current_date)
        insert into adherence_scores (user_id, trade_id, adherence, outcome, day) values (:user, :row, '{}', '{}', current_date)
        insert into journal_entries (entry_id, user_id, persona_id, entry_type, content_enc) select :row, :user, persona_id, 'note', 'x' from personas where key = 'swing'
        insert into attachments (attachment_id, user_id, entry_id, object_key, name, kind, bytes) values (:row, :user, :row, 'k', 'n', 'image/png', 1)
        insert into paper_trades (paper_trade_id, user_id, intent_id, state, body) values (:row, :user, :row, 'WAITING', '{}')
        insert into plans_on_paper (intent_id, user_id) values (:row, :user)
        insert into loose_objects (object_key, user_id) values (:row, :user)
        insert into buying_plans (plan_id, user_id, symbols, amount, first, every, words) values (:row, :user, '{BTC-USD}', 1, current_date, 'WEEK', 'w')
        insert into account_changes (change_id, user_id, about, was, became, valid_from, created_at) values (:row, :user, 'persona', 'swing', 'crypto', now(), now())
        insert into fills_taken_back (taken_id, user_id, trade_id, broker, account_id, ext_id, symbol, side, qty, price, fee, fee_currency, ts, ts_precision, counts_until, created_at) values (:row, :user, :row, 'csv', :row, 'x', 'BTC-USD', 'BUY', 1, 1, 0, 'USD', now(), 'SECOND', now(), now())
        insert into simulations (simulation_id, user_id, trade_id, digest, state, asked, view, lasting, asks, asked_at) values (:row, :user, :row, 'd', 'WAITING', '{}', '{}', false, 1, now())
        insert into statement_entries (entry_id, user_id, account_id, ext_id, native_id, content, format, kind, word, ts, ts_precision, line) values (:row, :user, :row, 'e', true, 'c', 'f', 'SPLIT', 'w', now(), 'DATE', 1)
        insert into statement_bringers (import_id, entry_id, user_id) values (:row, :row, :user)
        insert into own_candles (candles_id, user_id, symbol, granularity, file_name, bars, rows, first_at, last_at, digest, created_at) values (:row, :user, 'S', 'ONE_DAY', 'f', '', 1, now(), now(), 'd', now())
        insert into kept_reports (run_id, user_id, inputs, created_at) values (:row, :user, '{}', now())
        insert into market_snapshots (user_id, week_end, object_key, digest, reports, created_at) values (:user, now(), 'k', 'd', 1, now())
        insert into account_words (word_id, user_id, account_id, about, value, valid_from, created_at) values (:row, :user, :row, 'equity', '"1"', now(), now())
        """
            .lines()
            .toList()) {
      core.everything().sql(insert).param("row", row).param("user", user).update();
    }
  }
}
