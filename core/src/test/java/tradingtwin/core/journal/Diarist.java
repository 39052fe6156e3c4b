package tradingtwin.core.journal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.JournalDraft;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.JournalEntry;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Emotion;
import tradingtwin.contracts.words.EntryType;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.DeclaringIntents;

/// A trader who plans, trades and writes.
final class Diarist {
  static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  final RunningCore core;
  final String id;

  Diarist(RunningCore core) {
    this.core = core;
    this.id = core.trader();
    core.everything()
        .sql(
            "insert into broker_accounts (account_id, user_id, broker, name) values (?, ?, 'b', 'n')")
        .params(id, id)
        .update();
  }

  /// Long one BTC at 100, stop 90, ten at risk.
  String plan() {
    return core.get(DeclaringIntents.class)
        .declare(
            id,
            new PretradeIntent(
                null,
                "BTC-USD",
                Direction.LONG,
                PretradeIntent.Timeframe._4H,
                new PretradeIntent.Plan(
                    new BigDecimal("100"), new BigDecimal("90"), null, "a close below", "breakout"),
                new PretradeIntent.Risk(BigDecimal.ONE, BigDecimal.TEN, null),
                new PretradeIntent.Context(Emotion.CALM, "the range broke", List.of(), null),
                null,
                null));
  }

  String fill(String side, String qty, String price, int minute) {
    String trade = Ulid.next();
    core.everything()
        .sql(
            """
            insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty,
              price, fee, fee_currency, ts, ts_precision)
            values (:id, :user, 'b', :user, :id, true, 'BTC-USD', :side, :qty, :price, 0.5, 'USD', :ts, 'MILLI')
            """)
        .param("id", trade)
        .param("user", id)
        .param("side", side)
        .param("qty", new BigDecimal(qty))
        .param("price", new BigDecimal(price))
        .param("ts", Timestamp.from(NOON.plusSeconds(60L * minute)))
        .update();
    return trade;
  }

  void matched(String intentId, String tradeId) {
    core.everything()
        .sql(
            """
            insert into intent_matches (match_id, user_id, intent_id, trade_id, state)
            values (?, ?, ?, ?, 'MATCHED')
            """)
        .params(Ulid.next(), id, intentId, tradeId)
        .update();
  }

  void scored(String tradeId, @Nullable String intentId, @Nullable Integer score, String net) {
    core.everything()
        .sql(
            """
            insert into adherence_scores (user_id, trade_id, intent_id, score, adherence, outcome, day)
            values (:user, :trade, :intent, :score, :adherence::jsonb, :outcome::jsonb, '2026-03-05')
            """)
        .param("user", id)
        .param("trade", tradeId)
        .param("intent", intentId)
        .param("score", score)
        .param(
            "adherence",
            "{"
                + (score == null ? "" : "\"score\":" + score + ",")
                + "\"rules\":[{\"rule\":\"ENTRY\",\"outcome\":\"BROKEN\",\"weight\":10,\"reason\":\"late\"},"
                + "{\"rule\":\"SIZE\",\"outcome\":\"BROKEN\",\"weight\":20,\"reason\":\"larger\"},"
                + "{\"rule\":\"STOP\",\"outcome\":\"KEPT\",\"weight\":25,\"reason\":\"kept\"}]}")
        .param(
            "outcome",
            "{\"symbol\":\"BTC-USD\",\"netPnl\":\""
                + net
                + "\",\"currency\":\"USD\",\"r\":-1.1,\"closed\":true}")
        .update();
  }

  String note(String text) {
    return write(new JournalDraft(EntryType.NOTE, null, null, text, null, null, null));
  }

  String write(JournalDraft draft) {
    return core.get(WritingEntries.class).write(id, draft);
  }

  JournalEntry entry(String entryId) {
    return core.get(Journal.class).get(id, entryId);
  }

  <T> T as(Supplier<T> work) {
    return core.get(TenantDatabase.class).as(id, work);
  }

  List<String> events() {
    return as(
        () ->
            core.get(TenantDatabase.class)
                .jdbc()
                .sql("select type from event_outbox where type like 'journal%' order by seq")
                .query(String.class)
                .list());
  }
}
