package tradingtwin.core.buyingplans;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// Parts: the schedules of purchases.
@Configuration(proxyBeanMethods = false)
public class BuyingPlansConfiguration {
  @Bean
  BuyingPlans buyingPlans(TenantDatabase database, Accounts accounts, Loosening loosening) {
    return new BuyingPlans(database, accounts, loosening);
  }
}
