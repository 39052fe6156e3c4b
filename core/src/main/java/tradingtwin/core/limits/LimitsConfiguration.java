package tradingtwin.core.limits;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;

/// Parts: own limits, and when a looser word begins to hold.
@Configuration(proxyBeanMethods = false)
public class LimitsConfiguration {
  @Bean
  Loosening loosening(
      TenantDatabase database, Accounts accounts, Pauses pauses, InstantSource clock) {
    return new Loosening(database, accounts, pauses, clock);
  }
}
