package tradingtwin.core.upkeep;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.objects.ObjectStore;

/// Parts: tidying, and its rounds.
@Configuration(proxyBeanMethods = false)
public class UpkeepConfiguration {
  @Bean
  Upkeep upkeep(EventsDatabase database, ObjectStore objects, InstantSource clock) {
    return new Upkeep(database, objects, clock, KeepingPolicy.DEFAULT);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  UpkeepRounds upkeepRounds(Upkeep upkeep) {
    return new UpkeepRounds(upkeep);
  }
}
