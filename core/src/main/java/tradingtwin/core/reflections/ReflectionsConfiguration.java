package tradingtwin.core.reflections;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// Parts: the conversation.
@Configuration(proxyBeanMethods = false)
public class ReflectionsConfiguration {
  @Bean
  Reflections reflections(
      TenantDatabase database, Outbox outbox, JsonMapper json, InstantSource clock) {
    return new Reflections(database, outbox, json, clock);
  }
}
