package tradingtwin.core.gate;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.BuyingPlanDraft;
import tradingtwin.contracts.requests.CashMovement;
import tradingtwin.contracts.requests.PropChallenge;
import tradingtwin.contracts.views.BrokerAccount;
import tradingtwin.contracts.words.Every;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.RunningCore;
import tradingtwin.core.account.SigningIn;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.core.trades.RunningImports;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.GateCheck;
import tradingtwin.engine.gate.GateDecision;
import tradingtwin.engine.gate.GateRule;
import tradingtwin.engine.gate.Intent;
import tradingtwin.engine.gate.Stated;

/// A trader in UTC who has planned before, with 10,000 stated in each of two accounts. Plans name
/// one of them, unless a story is about those that name none.
final class GatedTrader {
  final RunningCore rooms;
  final String id;
  final String main;
  final String other;

  GatedTrader(RunningCore rooms, Persona persona) {
    this(rooms, persona, "coinbase");
    states(other, "10000");
    later();
    plans();
  }

  private GatedTrader(RunningCore rooms, Persona persona, String otherBroker) {
    this.rooms = rooms;
    this.id = rooms.trader();
    chooses(null, persona);
    this.main = rooms.get(BrokerAccounts.class).target(id, "csv").accountId();
    states(main, "10000");
    later();
    this.other = opens(otherBroker);
  }

  /// One of whose two accounts the other is the same.
  static GatedTrader withOneAccount(RunningCore rooms, Persona persona) {
    GatedTrader trader = new GatedTrader(rooms, persona, "csv");
    trader.plans();
    return trader;
  }

  /// One who has stated equity and nothing else.
  static GatedTrader beforePlanning(RunningCore rooms, Persona persona) {
    return new GatedTrader(rooms, persona, "csv");
  }

  /// The account at that broker, new where there is none.
  String opens(String broker) {
    return rooms.get(BrokerAccounts.class).target(id, broker).accountId();
  }

  /// A plan once declared: from now on something is in use.
  private void plans() {
    rooms
        .everything()
        .sql(
            """
            insert into pre_trade_intents (intent_id, user_id, persona_id, symbol, direction, timeframe, plan,
              risk, context_enc, status, gate_result)
            select :intent, :user, persona_id, 'BTC-USD', 'LONG', '1h', '{}', '{}', 'x', 'DECIDED', 'GO'
            from personas where key = 'swing'
            """)
        .param("intent", Ulid.next())
        .param("user", id)
        .update();
  }

  void later() {
    rooms.clock().move(Duration.ofMinutes(1));
  }

  Instant now() {
    return rooms.clock().instant();
  }

  /// The start of the next day in UTC.
  Instant midnight() {
    return now()
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  void waitsUntil(Instant t) {
    rooms.clock().move(Duration.between(now(), t));
  }

  void chooses(@Nullable String zone, @Nullable Persona persona) {
    var _ = rooms.get(SigningIn.class).change(id, new AccountSettings(null, zone, null, persona));
  }

  void states(String account, String equity) {
    change(account, new BrokerAccountChange(null, "USD", new BigDecimal(equity), null));
  }

  void states(String account, PropChallenge prop) {
    change(account, new BrokerAccountChange(null, null, null, prop));
  }

  void change(String account, BrokerAccountChange change) {
    statements().change(id, account, change);
  }

  void moves(String account, String amount, Instant at) {
    statements().move(id, account, new CashMovement(new BigDecimal(amount), at));
  }

  AccountStatements statements() {
    return rooms.get(AccountStatements.class);
  }

  BrokerAccount account(String accountId) {
    return rooms.get(GateStatuses.class).account(id, accountId);
  }

  tradingtwin.contracts.views.BuyingPlan buys(String symbol, String amount) {
    String today = now().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return rooms
        .get(BuyingPlans.class)
        .state(
            id,
            new BuyingPlanDraft(
                List.of(symbol), new BigDecimal(amount), today, Every.DAY, "I keep going."));
  }

  /// A round trip in the main account that has just lost so much; the answer is the import that
  /// told it.
  String loses(int amount) {
    later();
    List<String> fills = new ArrayList<>();
    fills.add(fill("BUY", 50_000));
    later();
    fills.add(fill("SELL", 50_000 - amount));
    later();
    String importId = imported(fills);
    rooms
        .everything()
        .sql(
            """
            insert into trade_heads (user_id, version) values (?, 1)
            on conflict (user_id) do update set version = trade_heads.version + 1
            """)
        .param(id)
        .update();
    return importId;
  }

  private String imported(List<String> fills) {
    String importId = Ulid.next();
    rooms
        .everything()
        .sql(
            """
            insert into trade_imports (import_id, user_id, source, broker, account_id, state)
            values (?, ?, 'csv', 'csv', ?, 'DONE')
            """)
        .params(importId, id, main)
        .update();
    for (String fill : fills) {
      rooms
          .everything()
          .sql("insert into trade_import_members (import_id, trade_id, user_id) values (?, ?, ?)")
          .params(importId, fill, id)
          .update();
    }
    return importId;
  }

  void takesBack(String importId) {
    rooms.get(RunningImports.class).undo(id, importId);
  }

  private String fill(String side, int price) {
    String tradeId = Ulid.next();
    rooms
        .everything()
        .sql(
            """
            insert into trades (trade_id, user_id, broker, account_id, ext_id, native_id, symbol, side, qty,
              price, fee_currency, ts, ts_precision)
            values (:id, :user, 'csv', :account, :id, true, 'BTC-USD', :side, 1, :price, 'USD', :ts, 'SECOND')
            """)
        .param("id", tradeId)
        .param("user", id)
        .param("account", main)
        .param("side", side)
        .param("price", price)
        .param("ts", Timestamp.from(now()))
        .update();
    return tradeId;
  }

  Standings.Standing stands(@Nullable String account, Persona persona) {
    return rooms
        .get(Standings.class)
        .before(
            id, new Standings.Entry(account, "BTC-USD", Direction.LONG, persona), Market.none());
  }

  /// The answer to a long plan of 640, 10 at risk.
  GateDecision asks(@Nullable String account, Persona persona, Intent.Purpose purpose) {
    Standings.Standing standing = stands(account, persona);
    Intent intent =
        new Intent(
            "intent-1",
            standing.account(),
            "BTC-USD",
            Direction.LONG,
            purpose,
            new Intent.Plan(
                Stated.of("64000"), Stated.of("63000"), Stated.of("67000"), Optional.of("a")),
            new Intent.Risk(Stated.of("0.01"), Stated.of("10"), Stated.nothing()),
            Optional.empty());
    return standing.answer(intent, standing.policy(), List.of());
  }

  /// Whether the plan of that account breaks the rule.
  boolean breaks(GateRule rule, @Nullable String account, Persona persona) {
    return asks(account, persona, Intent.Purpose.ENTRY).checks().stream()
        .filter(check -> check.rule() == rule)
        .anyMatch(GateCheck::broken);
  }

  String text(Object view) {
    return rooms.get(JsonMapper.class).writeValueAsString(view);
  }
}
