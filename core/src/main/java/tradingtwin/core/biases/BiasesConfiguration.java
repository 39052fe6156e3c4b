package tradingtwin.core.biases;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;

/// Parts: runs and habits.
@Configuration(proxyBeanMethods = false)
public class BiasesConfiguration {
  @Bean
  ScoringRuns scoringRuns(TenantDatabase database, JsonMapper json) {
    return new ScoringRuns(database, json);
  }

  @Bean
  Habits habits(TenantDatabase database, JsonMapper json) {
    return new Habits(database, json);
  }
}
