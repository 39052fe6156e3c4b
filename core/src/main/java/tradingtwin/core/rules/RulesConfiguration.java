package tradingtwin.core.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.schemas.SchemaCatalogue;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;
import tradingtwin.core.trades.TradingRecord;

/// Parts: own rules.
@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {
  @Bean
  RuleRows ruleRows(TenantDatabase database, JsonMapper json) {
    return new RuleRows(database, json);
  }

  @Bean
  OwnRules ownRules(TenantDatabase database, RuleRows rows, Loosening loosening) {
    return new OwnRules(database, rows, loosening);
  }

  @Bean
  RuleKeeping ruleKeeping(
      TenantDatabase database, RuleRows rows, Loosening loosening, JsonMapper json) {
    return new RuleKeeping(database, rows, loosening, new SchemaCatalogue(), json);
  }

  @Bean
  RuleBook ruleBook(
      TenantDatabase database,
      OwnRules rules,
      TradingRecord record,
      Accounts accounts,
      Loosening loosening) {
    return new RuleBook(database, rules, record, accounts, loosening);
  }
}
