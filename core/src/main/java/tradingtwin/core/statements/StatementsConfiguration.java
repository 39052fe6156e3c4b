package tradingtwin.core.statements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.limits.Loosening;

/// Parts: the book of entries.
@Configuration(proxyBeanMethods = false)
public class StatementsConfiguration {
  @Bean
  Statements statements(TenantDatabase database, Loosening loosening, JsonMapper json) {
    return new Statements(database, loosening, new IncomingEntries(database, json));
  }
}
