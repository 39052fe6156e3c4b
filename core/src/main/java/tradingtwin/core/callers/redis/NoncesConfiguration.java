package tradingtwin.core.callers.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.core.callers.Nonces;

/// Parts: the memory of nonces.
@Configuration(proxyBeanMethods = false)
public class NoncesConfiguration {
  @Bean
  Nonces nonces(StatefulRedisConnection<String, String> redis) {
    return new SharedNonces(redis);
  }
}
