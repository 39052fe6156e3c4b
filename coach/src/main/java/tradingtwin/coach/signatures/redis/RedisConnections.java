package tradingtwin.coach.signatures.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Parts: one shared connection that is opened when first needed and refuses fast when Redis is
/// away.
public final class RedisConnections {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private RedisConnections() {}

  /// A connection factory for `redis://[:password@]host:port[/db]`.
  public static LettuceConnectionFactory to(String url) {
    LettuceClientConfiguration client =
        LettuceClientConfiguration.builder()
            .commandTimeout(PATIENCE)
            .shutdownTimeout(Duration.ZERO)
            .clientOptions(
                ClientOptions.builder()
                    .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                    .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                    .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                    .build())
            .build();
    return new LettuceConnectionFactory(
        LettuceConnectionFactory.createRedisConfiguration(url), client);
  }

  /// Commands over such a factory.
  public static StringRedisTemplate commands(LettuceConnectionFactory connections) {
    return new StringRedisTemplate(connections);
  }
}
