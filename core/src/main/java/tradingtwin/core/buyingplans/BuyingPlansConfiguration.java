package tradingtwin.core.buyingplans;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;

/// Parts: the schedules of purchases.
@Configuration(proxyBeanMethods = false)
public class BuyingPlansConfiguration {
  @Bean
  BuyingPlans buyingPlans(TenantDatabase database, Accounts accounts, InstantSource clock) {
    return new BuyingPlans(database, accounts, clock);
  }
}
