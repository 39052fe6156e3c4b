package tradingtwin.core.adherence;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.LimitBook;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.core.policies.PersonaPolicies;
import tradingtwin.core.rules.OwnRules;
import tradingtwin.core.trades.AccountStatements;

/// Parts: scores, broken rules, pauses after fills, days by plan.
@Configuration(proxyBeanMethods = false)
public class AdherenceConfiguration {
  @Bean
  AdherenceScores adherenceScores(TenantDatabase database, JsonMapper json) {
    return new AdherenceScores(database, json);
  }

  @Bean
  Breaches breaches(TenantDatabase database, Outbox outbox) {
    return new Breaches(database, outbox);
  }

  @Bean
  Afterwards afterwards(
      TenantDatabase database,
      FillMatches matches,
      AdherenceScores scores,
      Breaches breaches,
      Pauses pauses,
      OwnRules rules,
      LimitBook limits,
      AccountStatements statements,
      PersonaPolicies policies,
      Accounts accounts,
      InstantSource clock) {
    return new Afterwards(
        database,
        matches,
        scores,
        breaches,
        new PausesAfterFills(pauses, clock),
        new BrokenRules(rules, limits, statements, pauses),
        policies,
        accounts);
  }

  @Bean
  ProcessRecord processRecord(
      TenantDatabase database,
      FillMatches matches,
      Breaches breaches,
      AdherenceScores scores,
      Accounts accounts,
      InstantSource clock) {
    return new ProcessRecord(
        database, matches, breaches, scores, new PlansLeft(database, clock), accounts, clock);
  }

  @Bean
  GateLedgers gateLedgers(
      TenantDatabase database, FillMatches matches, AdherenceScores scores, Breaches breaches) {
    return new GateLedgers(database, matches, scores, breaches, LedgerPolicy.DEFAULT);
  }

  @Bean
  LeftPlans leftPlans(
      TenantDatabase database,
      EventsDatabase events,
      PaperTrades papers,
      JsonMapper json,
      InstantSource clock) {
    return new LeftPlans(database, events, papers, json, LeftPlansPolicy.DEFAULT, clock);
  }
}
