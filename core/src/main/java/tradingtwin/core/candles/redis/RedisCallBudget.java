package tradingtwin.core.candles.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tradingtwin.marketdata.twelvedata.CallBudget;

/// Calls of one key, counted for all processes by the minute of the clock; by each process for
/// itself while Redis is away.
final class RedisCallBudget implements CallBudget {
  private static final String USED = "twin:twelvedata:used:";

  private static final String TAKE =
      """
      local used = redis.call('incr', KEYS[1])
      redis.call('pexpire', KEYS[1], 120000)
      return used
      """;

  private final StatefulRedisConnection<String, String> redis;
  private final InstantSource clock;
  private final int calls;
  private final CallBudget alone;

  RedisCallBudget(
      StatefulRedisConnection<String, String> redis, InstantSource clock, int callsAMinute) {
    this.redis = redis;
    this.clock = clock;
    this.calls = callsAMinute;
    this.alone = CallBudget.aMinute(callsAMinute, clock);
  }

  @Override
  public Optional<Duration> take() {
    Instant now = clock.instant();
    try {
      Long used =
          redis
              .sync()
              .eval(
                  TAKE,
                  ScriptOutputType.INTEGER,
                  new String[] {USED + Math.floorDiv(now.getEpochSecond(), 60)});
      return used > calls ? Optional.of(CallBudget.untilNextMinute(now)) : Optional.empty();
    } catch (RedisException e) {
      return alone.take();
    }
  }
}
