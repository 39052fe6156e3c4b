package tradingtwin.core.outbox;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.ProducerName;
import tradingtwin.core.database.TenantDatabase;

/// Parts: the outbox and its replay.
@Configuration(proxyBeanMethods = false)
public class OutboxConfiguration {
  @Bean
  Outbox outbox(
      TenantDatabase database,
      JsonMapper json,
      OutboxWake wake,
      InstantSource clock,
      ProducerName producer) {
    return new Outbox(database, json, wake, clock, producer.name());
  }

  @Bean
  Replay replay(TenantDatabase database, JsonMapper json) {
    return new Replay(database, json);
  }
}
