package tradingtwin.core.limits;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.account.Choices;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.policies.PersonaPolicies;

/// Parts: own limits, and when a looser word begins to hold.
@Configuration(proxyBeanMethods = false)
public class LimitsConfiguration {
  @Bean
  Loosening loosening(Choices choices, InstantSource clock) {
    return new Loosening(choices, clock);
  }

  @Bean
  LimitBook limitBook(
      TenantDatabase database,
      Accounts accounts,
      PersonaPolicies policies,
      Loosening loosening,
      JsonMapper json) {
    return new LimitBook(database, accounts, policies, loosening, json);
  }
}
