package tradingtwin.core.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

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
}
