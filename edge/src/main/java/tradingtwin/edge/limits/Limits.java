package tradingtwin.edge.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.edge.redis.RedisLine;

/// The buckets of addresses and traders: shared through Redis, of this process while Redis is
/// away.
public final class Limits {
  private static final Logger LOG = LoggerFactory.getLogger(Limits.class);
  private static final String PREFIX = "twin:bucket:";
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final RateLimitPolicy policy;
  private final RedisLine redis;
  private final TimeMeter clock;
  private final LocalBuckets local;
  private volatile @Nullable RedisBuckets shared;

  Limits(RateLimitPolicy policy, RedisLine redis, TimeMeter clock) {
    this.policy = policy;
    this.redis = redis;
    this.clock = clock;
    this.local = new LocalBuckets(clock);
  }

  /// One more request of an address.
  public Verdict ofAddress(RateClass kind, String address) {
    String bucket = kind == RateClass.AUTH ? "auth-ip" : "ip";
    return take(bucket, AddressBlock.of(address), policy.ofAddress(kind));
  }

  /// One more request of a trader.
  public Verdict ofTrader(RateClass kind, String userId) {
    return take(kind.name().toLowerCase(Locale.ROOT), userId, policy.ofTrader(kind));
  }

  private Verdict take(String name, String who, Allowance allowance) {
    String key = PREFIX + name + ":" + who;
    ConsumptionProbe probe = fromRedis(key, allowance).orElseGet(() -> local.take(key, allowance));
    return new Verdict(
        probe.isConsumed(),
        name,
        allowance,
        probe.getRemainingTokens(),
        upToSeconds(probe.getNanosToWaitForRefill()),
        upToSeconds(probe.getNanosToWaitForReset()));
  }

  private Optional<ConsumptionProbe> fromRedis(String key, Allowance allowance) {
    try {
      return redis.connection().map(line -> buckets(line).take(key, allowance));
    } catch (RedisException e) {
      LOG.debug("limits count in this process while Redis is away", e);
      return Optional.empty();
    }
  }

  private RedisBuckets buckets(StatefulRedisConnection<String, byte[]> line) {
    RedisBuckets known = shared;
    if (known == null) {
      known = new RedisBuckets(line, clock);
      shared = known;
    }
    return known;
  }

  private static long upToSeconds(long nanos) {
    return Math.ceilDiv(nanos, SECOND);
  }
}
