package tradingtwin.edge.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.redis.RedisLine;
import tradingtwin.edge.wire.CoreLine;

/// The watchman.
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

  @Bean
  Health health(CoreLine core, RedisLine redis) {
    return new Health(core, redis);
  }
}
