package tradingtwin.core.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Parts: one client and one shared connection.
@Configuration(proxyBeanMethods = false)
public class RedisConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Bean(destroyMethod = "shutdown")
  RedisClient redisClient(RedisSettings settings) {
    RedisURI uri = RedisURI.create(settings.url());
    uri.setTimeout(PATIENCE);
    RedisClient client = RedisClient.create(uri);
    client.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
            .build());
    return client;
  }

  /// The shared one; listening connections are of the same type and have beans of their own.
  @Bean(destroyMethod = "close")
  @Primary
  StatefulRedisConnection<String, String> redisConnection(RedisClient client) {
    return client.connect();
  }
}
