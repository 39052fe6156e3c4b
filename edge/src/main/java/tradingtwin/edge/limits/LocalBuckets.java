package tradingtwin.edge.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// Buckets of this process, for the time without Redis. Bounded: a flood of addresses pushes out
/// the oldest.
final class LocalBuckets implements Buckets {
  private static final int MOST = 50_000;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();
  private final TimeMeter clock;

  LocalBuckets(TimeMeter clock) {
    this.clock = clock;
  }

  @Override
  public ConsumptionProbe take(String name, Allowance allowance) {
    return buckets.get(name, _ -> bucket(allowance)).tryConsumeAndReturnRemaining(1);
  }

  private Bucket bucket(Allowance allowance) {
    return Bucket.builder()
        .withCustomTimePrecision(clock)
        .addLimit(
            limit ->
                limit
                    .capacity(allowance.requests())
                    .refillGreedy(allowance.requests(), allowance.per()))
        .build();
  }
}
