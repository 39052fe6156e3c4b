package tradingtwin.core.connections.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.connections.ConsentIntents;

/// Parts: consents under way, in Redis.
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {
  @Bean
  ConsentIntents consentIntents(StatefulRedisConnection<String, String> redis, JsonMapper json) {
    return new RedisConsentIntents(redis, json);
  }
}
