package tradingtwin.core.connections.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.core.connections.ConsentIntents;

/// Parts: consents under way and the budget of Binance, in Redis.
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {
  @Bean
  WeightBudget weightBudget(StatefulRedisConnection<String, String> redis, InstantSource clock) {
    return new RedisWeightBudget(redis, clock);
  }

  @Bean
  ConsentIntents consentIntents(StatefulRedisConnection<String, String> redis, JsonMapper json) {
    return new RedisConsentIntents(redis, json);
  }
}
