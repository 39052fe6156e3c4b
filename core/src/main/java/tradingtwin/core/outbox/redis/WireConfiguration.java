package tradingtwin.core.outbox.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.outbox.OutboxWake;

/// Parts: the nudge that every writer of facts needs.
@Configuration(proxyBeanMethods = false)
public class WireConfiguration {
  @Bean
  OutboxWake outboxWake(StatefulRedisConnection<String, String> redis) {
    return new RedisWake(redis);
  }
}
