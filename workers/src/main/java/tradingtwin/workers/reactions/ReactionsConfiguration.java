package tradingtwin.workers.reactions;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.trades.RunningImports;

/// Parts: the first import after a connection.
@Configuration(proxyBeanMethods = false)
public class ReactionsConfiguration {
  @Bean
  Inbox firstImport(
      RunningImports imports,
      TenantDatabase tenants,
      EventsDatabase events,
      JsonMapper json,
      InstantSource clock) {
    return new Inbox(new FirstImport(imports), tenants, events, json, clock);
  }
}
