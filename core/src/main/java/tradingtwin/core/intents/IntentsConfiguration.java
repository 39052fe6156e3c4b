package tradingtwin.core.intents;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.sealing.Sealing;

/// Parts: intents, their verdicts, tasks and overrides.
@Configuration(proxyBeanMethods = false)
public class IntentsConfiguration {
  @Bean
  IntentRows intentRows(TenantDatabase database, Sealing sealing, JsonMapper json) {
    return new IntentRows(database, sealing, json);
  }

  @Bean
  Intents intents(TenantDatabase database, IntentRows rows) {
    return new Intents(database, rows);
  }

  @Bean
  DeclaringIntents declaringIntents(
      TenantDatabase database, IntentRows rows, Outbox outbox, InstantSource clock) {
    return new DeclaringIntents(database, rows, outbox, clock);
  }

  @Bean
  Verdicts verdicts(
      TenantDatabase database,
      EventsDatabase events,
      IntentRows rows,
      FrictionBook friction,
      LeftTasks left,
      Outbox outbox,
      JsonMapper json,
      InstantSource clock) {
    return new Verdicts(database, events, rows, friction, left, outbox, json, clock);
  }

  @Bean
  LeftTasks leftTasks(TenantDatabase database, FrictionBook friction, InstantSource clock) {
    return new LeftTasks(database, friction, clock);
  }

  @Bean
  FilledPlans filledPlans(TenantDatabase database) {
    return new FilledPlans(database);
  }

  @Bean
  FrictionBook frictionBook(
      TenantDatabase database, Sealing sealing, JsonMapper json, InstantSource clock) {
    return new FrictionBook(database, sealing, json, clock);
  }

  @Bean
  Overrides overrides(
      TenantDatabase database, IntentRows rows, Outbox outbox, InstantSource clock) {
    return new Overrides(database, rows, outbox, clock);
  }
}
