package tradingtwin.edge.limits;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;

/// Buckets that all edges share.
final class RedisBuckets implements Buckets {
  private static final Duration BEYOND_FULL = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final ProxyManager<String> buckets;

  RedisBuckets(StatefulRedisConnection<String, byte[]> redis, TimeMeter clock) {
    buckets =
        Bucket4jLettuce.<String>casBasedBuilder(redis)
            .clientClock(clock)
            .requestTimeout(PATIENCE)
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(BEYOND_FULL))
            .build();
  }

  @Override
  public ConsumptionProbe take(String name, Allowance allowance) {
    return buckets.getProxy(name, () -> configuration(allowance)).tryConsumeAndReturnRemaining(1);
  }

  private static BucketConfiguration configuration(Allowance allowance) {
    return BucketConfiguration.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.requests())
                    .refillGreedy(allowance.requests(), allowance.per()))
        .build();
  }
}
