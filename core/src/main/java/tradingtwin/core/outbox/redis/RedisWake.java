package tradingtwin.core.outbox.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import tradingtwin.core.outbox.OutboxWake;

/// A nudge over Redis pub/sub; when Redis is away the dispatcher's poll finds the facts.
final class RedisWake implements OutboxWake {
  static final String CHANNEL = "twin:outbox:wake";

  private final StatefulRedisConnection<String, String> redis;

  RedisWake(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public void wake() {
    try {
      var _ = redis.async().publish(CHANNEL, "1");
    } catch (RedisException e) {
      // The poll covers a lost wake.
    }
  }
}
