package tradingtwin.core.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FilledPlans;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.trades.TradingRecord;

/// Parts: fills held against plans.
@Configuration(proxyBeanMethods = false)
public class MatchingConfiguration {
  @Bean
  FillMatches fillMatches(
      TenantDatabase database,
      FilledPlans filled,
      Outbox outbox,
      TradingRecord record,
      Accounts accounts,
      JsonMapper json) {
    return new FillMatches(
        database,
        new MatchRows(database),
        new DecidedPlans(database, json),
        filled,
        new MatchesTold(outbox),
        record,
        accounts);
  }
}
