package tradingtwin.core.gate;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.biases.Habits;
import tradingtwin.core.buyingplans.BuyingPlans;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.rules.OwnRules;
import tradingtwin.core.trades.AccountStatements;
import tradingtwin.core.trades.FillLedger;
import tradingtwin.core.trades.FillsStillCounted;
import tradingtwin.core.trades.TradingRecord;

/// Parts: where traders stand, and the line that says so.
@Configuration(proxyBeanMethods = false)
public class GateConfiguration {
  @Bean
  Standings standings(
      TenantDatabase database,
      FillLedger fills,
      TradingRecord record,
      FillsStillCounted counted,
      AccountStatements statements,
      Accounts accounts,
      Pauses pauses,
      Habits habits,
      Intents intents,
      PersonaPolicies policies,
      OwnParts ownParts,
      BuyingPlans plans,
      InstantSource clock) {
    Ledgers ledgers = new Ledgers(fills, record, counted);
    return new Standings(
        database,
        ledgers,
        new StandingSources(
            ledgers, statements, accounts, pauses, habits, intents, policies, ownParts, plans),
        clock);
  }

  @Bean
  OwnParts ownParts(LimitBook limits, OwnRules rules, JsonMapper json) {
    return new OwnParts(limits, rules, json);
  }

  @Bean
  PolicyInForce policyInForce(
      TenantDatabase database,
      Accounts accounts,
      PersonaPolicies policies,
      Standings standings,
      AccountStatements statements,
      JsonMapper json) {
    return new PolicyInForce(
        database, accounts, policies, new EveryAccount(standings, statements), json);
  }

  @Bean
  GateStatuses gateStatuses(
      TenantDatabase database,
      Standings standings,
      AccountStatements statements,
      Accounts accounts,
      Pauses pauses,
      FrictionBook friction) {
    return new GateStatuses(database, standings, statements, accounts, pauses, friction);
  }
}
