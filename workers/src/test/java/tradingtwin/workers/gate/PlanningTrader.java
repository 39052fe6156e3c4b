package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.requests.BrokerAccountChange;
import tradingtwin.contracts.requests.OwnLimits;
import tradingtwin.contracts.requests.OwnRuleDraft;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.requests.PretradeIntent.Context.WithoutLastTrade;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.views.Intent;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.intents.DeclaringIntents;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.rules.RuleKeeping;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.BrokerAccounts;
import tradingtwin.workers.WorkersHouse;

/// A new trader with a complete plan: long 0.01 BTC-USD at 64,000, stop 63,000, target 66,000.
final class PlanningTrader {
  final WorkersHouse house;
  final String id;

  PlanningTrader(WorkersHouse house) {
    this.house = house;
    this.id = house.trader();
  }

  /// States equity in an account.
  PlanningTrader with(String equity) {
    String account = house.part(BrokerAccounts.class).target(id, "csv").accountId();
    house
        .part(AccountStatements.class)
        .change(id, account, new BrokerAccountChange(null, "USD", new BigDecimal(equity), null));
    return this;
  }

  String plans(String size, @Nullable String stop) {
    return plans("BTC-USD", size, stop);
  }

  String plans(String symbol, String size, @Nullable String stop) {
    return plans(symbol, size, stop, null);
  }

  /// A plan that names a persona of its own.
  String plans(String symbol, String size, @Nullable String stop, @Nullable Persona persona) {
    return plans(symbol, size, stop, persona, null);
  }

  /// The usual plan with an answer to what it hangs on.
  String answers(WithoutLastTrade answer) {
    return plans("BTC-USD", "0.01", "63000", null, answer);
  }

  private String plans(
      String symbol,
      String size,
      @Nullable String stop,
      @Nullable Persona persona,
      @Nullable WithoutLastTrade answer) {
    return house
        .part(DeclaringIntents.class)
        .declare(
            id,
            new PretradeIntent(
                null,
                symbol,
                Direction.LONG,
                PretradeIntent.Timeframe._4H,
                new PretradeIntent.Plan(
                    new BigDecimal("64000"),
                    stop == null ? null : new BigDecimal(stop),
                    new BigDecimal("66000"),
                    "a close below",
                    "breakout"),
                new PretradeIntent.Risk(
                    new BigDecimal(size),
                    new BigDecimal(size).multiply(new BigDecimal("1000")),
                    null),
                new PretradeIntent.Context(null, "third test of the high", List.of(), answer),
                persona,
                null));
  }

  void tightens(String limits) {
    house
        .part(LimitBook.class)
        .change(id, house.part(JsonMapper.class).readValue(limits, OwnLimits.class));
  }

  void writes(OwnRuleKind kind, RuleParams params, String name) {
    String _ = house.part(RuleKeeping.class).write(id, new OwnRuleDraft(kind, params, name));
  }

  Intent intent(String intentId) {
    return house.part(Intents.class).get(id, intentId);
  }

  int verdictsTold() {
    return house.facts(id, "pretrade.decision.returned").size();
  }
}
