package tradingtwin.core.outbox.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.outbox.Dispatcher;
import tradingtwin.core.outbox.OutboxPartitions;
import tradingtwin.core.outbox.OutboxRetentionPolicy;
import tradingtwin.core.outbox.OutboxUpkeep;
import tradingtwin.core.outbox.OutboxWake;

/// Parts: the dispatcher, awake to nudges, and the months it carries from.
@Configuration(proxyBeanMethods = false)
public class DispatcherConfiguration {
  @Bean
  OutboxPartitions outboxPartitions(EventsDatabase database, InstantSource clock) {
    return new OutboxPartitions(database, clock, OutboxRetentionPolicy.DEFAULT);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  OutboxUpkeep outboxUpkeep(OutboxPartitions partitions) {
    return new OutboxUpkeep(partitions);
  }

  @Bean(initMethod = "start")
  Dispatcher dispatcher(
      EventsDatabase database,
      StatefulRedisConnection<String, String> redis,
      JsonMapper json,
      InstantSource clock) {
    return new Dispatcher(database, new RedisWire(redis), json, clock);
  }

  /// What this process commits, its own dispatcher hears without Redis.
  @Bean
  @Primary
  OutboxWake ownDispatcherWake(Dispatcher dispatcher) {
    return dispatcher::wake;
  }

  @Bean(destroyMethod = "close")
  StatefulRedisPubSubConnection<String, String> outboxWakes(
      RedisClient client, Dispatcher dispatcher) {
    StatefulRedisPubSubConnection<String, String> listening = client.connectPubSub();
    listening.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(String channel, String message) {
            dispatcher.wake();
          }
        });
    var _ = listening.async().subscribe(RedisWake.CHANNEL);
    return listening;
  }
}
