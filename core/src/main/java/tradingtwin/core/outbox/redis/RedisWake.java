package tradingtwin.core.outbox.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.atomic.AtomicInteger;
import tradingtwin.core.outbox.OutboxWake;

/// A nudge over Redis pub/sub; when Redis is away the dispatcher's poll finds the facts.
///
/// One is under way at a time: those that are wanted meanwhile are one more after it.
final class RedisWake implements OutboxWake {
  static final String CHANNEL = "twin:outbox:wake";

  private final StatefulRedisConnection<String, String> redis;
  private final AtomicInteger wanted = new AtomicInteger();

  RedisWake(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public void wake() {
    if (wanted.getAndIncrement() == 0) {
      send();
    }
  }

  private void send() {
    int served = wanted.get();
    try {
      var _ = redis.async().publish(CHANNEL, "1").whenComplete((_, _) -> sent(served));
    } catch (RedisException e) {
      // The poll covers a lost wake.
      wanted.set(0);
    }
  }

  private void sent(int served) {
    if (wanted.addAndGet(-served) > 0) {
      send();
    }
  }
}
