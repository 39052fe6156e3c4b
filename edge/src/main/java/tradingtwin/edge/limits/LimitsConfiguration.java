package tradingtwin.edge.limits;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tradingtwin.edge.redis.RedisLine;

/// The parts that count.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimitPolicy.class)
public class LimitsConfiguration {

  @Bean
  Limits limits(RateLimitPolicy policy, RedisLine redis, InstantSource time) {
    return new Limits(policy, redis, new WallClock(time));
  }

  /// The injected time in the library's words; by the wall, because edges share buckets.
  private record WallClock(InstantSource time) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ChronoUnit.NANOS.between(Instant.EPOCH, time.instant());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
