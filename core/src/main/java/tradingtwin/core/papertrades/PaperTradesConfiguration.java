package tradingtwin.core.papertrades;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.intents.FrictionBook;
import tradingtwin.core.outbox.Outbox;

/// Parts: the paper trades.
@Configuration(proxyBeanMethods = false)
public class PaperTradesConfiguration {
  @Bean
  PaperTrades paperTrades(
      TenantDatabase database,
      EventsDatabase events,
      JsonMapper json,
      FrictionBook friction,
      Outbox outbox,
      InstantSource clock) {
    return new PaperTrades(database, events, json, friction, outbox, clock);
  }
}
