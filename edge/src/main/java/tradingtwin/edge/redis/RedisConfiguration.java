package tradingtwin.edge.redis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.settings.EdgeSettings;

/// The line to Redis.
@Configuration(proxyBeanMethods = false)
public class RedisConfiguration {

  @Bean
  RedisLine redisLine(EdgeSettings settings) {
    return new RedisLine(settings.redisUrl());
  }
}
