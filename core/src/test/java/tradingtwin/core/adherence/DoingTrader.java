package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.json.ContractJson;
import tradingtwin.contracts.requests.IntentOutcome;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.contracts.views.GateDecision;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.Verdict;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.intents.Verdicts;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.engine.candles.Market;

/// A trader who plans to buy one DOT at 100 with a stop at 90, and then does something.
final class DoingTrader {
  final RunningCore rooms;
  final String id;
  private final String account;

  DoingTrader(RunningCore rooms) {
    this.rooms = rooms;
    this.id = rooms.trader();
    this.account = rooms.get(BrokerAccounts.class).target(id, "csv").accountId();
  }

  /// A plan and the gate's word on it, good for an hour.
  String plans(Verdict verdict) {
    return plans(verdict, null, null);
  }

  /// A plan that is GO, with its stop elsewhere.
  String plansWithStop(String stop) {
    return decided(plan(null, stop), Verdict.GO, null);
  }

  /// The same in an account of the trader's, told another size.
  String plans(Verdict verdict, @Nullable String told, @Nullable String account) {
    return decided(plan(account, "90"), verdict, told);
  }

  private String decided(PretradeIntent plan, Verdict verdict, @Nullable String told) {
    String intentId = rooms.get(DeclaringIntents.class).declare(id, plan);
    Instant now = now();
    GateDecision decision =
        new GateDecision(
            intentId,
            1,
            verdict,
            List.of(),
            told == null
                ? null
                : new GateDecision.Sizing(new BigDecimal(told), null, null, List.of()),
            "I look.",
            List.of(),
            "crypto-1",
            now,
            now.plus(Duration.ofHours(1)));
    rooms
        .get(TenantDatabase.class)
        .run(
            id,
            () ->
                rooms
                    .get(Verdicts.class)
                    .write(id, decision, ContractJson.strict().createObjectNode()));
    return intentId;
  }

  private static PretradeIntent plan(@Nullable String account, String stop) {
    return new PretradeIntent(
        account,
        "DOT-USD",
        Direction.LONG,
        PretradeIntent.Timeframe._4H,
        new PretradeIntent.Plan(new BigDecimal("100"), new BigDecimal(stop), null, null, null),
        new PretradeIntent.Risk(new BigDecimal("1"), new BigDecimal("10"), null),
        new PretradeIntent.Context(null, null, List.of(), null),
        null,
        null);
  }

  /// An override of the plan's verdict that was granted.
  void isGranted(String intentId) {
    rooms
        .everything()
        .sql(
            """
            insert into overrides (override_id, user_id, intent_id, evaluation, rationale, risk_statement,
              risk_amount, decision, decided_at)
            values (?, ?, ?, 1, 'because', 'ten', 10, 'GRANTED', ?)
            """)
        .params(Ulid.next(), id, intentId, Timestamp.from(now()))
        .update();
  }

  String buys(String qty) {
    return fills("BUY", qty, "100", Duration.ofMinutes(1));
  }

  String sells(String qty, String price) {
    return fills("SELL", qty, price, Duration.ofMinutes(2));
  }

  /// A fill so long after the present moment; the answer is its id.
  String fills(String side, String qty, String price, Duration later) {
    String tradeId = Ulid.next();
    rooms
        .everything()
        .sql(
            """
            insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty,
              price, fee_currency, ts, ts_precision)
            values (?, ?, 'csv', ?, ?, true, 'DOT-USD', ?, ?, ?, 'USD', ?, 'SECOND')
            """)
        .params(
            tradeId,
            id,
            account,
            tradeId,
            side,
            new BigDecimal(qty),
            new BigDecimal(price),
            Timestamp.from(now().plus(later)))
        .update();
    return tradeId;
  }

  void losesFills(String... tradeIds) {
    for (String tradeId : tradeIds) {
      rooms.everything().sql("delete from trades where trade_id = ?").param(tradeId).update();
    }
    as(
        () -> {
          rooms.get(Afterwards.class).fillsTakenBack(id);
          return true;
        });
  }

  /// What follows from all that, a few minutes later.
  void settles() {
    rooms.clock().move(Duration.ofMinutes(5));
    looksAgain();
  }

  void looksAgain() {
    as(
        () -> {
          rooms
              .get(Afterwards.class)
              .settle(id, Market.none(), (what, symbol) -> "I see " + what + " " + symbol);
          return true;
        });
  }

  void says(String intentId, IntentOutcome.Outcome outcome) {
    rooms.get(DeclaringIntents.class).outcome(id, intentId, new IntentOutcome(outcome, null));
  }

  Intent intent(String intentId) {
    return rooms.get(Intents.class).get(id, intentId);
  }

  Instant now() {
    return rooms.clock().instant();
  }

  <T> T as(Supplier<T> work) {
    return rooms.get(TenantDatabase.class).as(id, work);
  }

  /// Payloads of the facts of a type, each held against its schema.
  List<JsonNode> facts(String type) {
    List<JsonNode> facts =
        as(
            () ->
                rooms
                    .get(TenantDatabase.class)
                    .jdbc()
                    .sql("select payload from event_outbox where type = :type order by seq")
                    .param("type", type)
                    .query((row, n) -> rooms.get(JsonMapper.class).readTree(row.getString(1)))
                    .list());
    facts.forEach(
        fact -> {
          var wrong = new SchemaCatalogue().violations("events/" + type + ".json", fact);
          if (!wrong.isEmpty()) {
            throw new AssertionError(type + ": " + wrong);
          }
        });
    return facts;
  }
}
