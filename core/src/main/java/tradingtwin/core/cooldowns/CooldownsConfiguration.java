package tradingtwin.core.cooldowns;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;

/// Parts: pauses, and the list of those that are over.
@Configuration(proxyBeanMethods = false)
public class CooldownsConfiguration {
  @Bean
  Pauses pauses(TenantDatabase database, Sealing sealing, Outbox outbox, InstantSource clock) {
    return new Pauses(database, new PauseWords(database, sealing), outbox, clock);
  }

  @Bean
  DuePauses duePauses(EventsDatabase events, InstantSource clock) {
    return new DuePauses(events, clock);
  }
}
