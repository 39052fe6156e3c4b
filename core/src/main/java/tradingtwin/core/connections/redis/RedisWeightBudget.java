package tradingtwin.core.connections.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.InstantSource;
import tradingtwin.brokers.binance.WeightBudget;

/// One budget for all processes behind one address, because Binance counts by address: what was
/// taken in the running minute, and until when nobody may ask.
///
/// Without Redis nobody knows what the others used, so nobody asks.
final class RedisWeightBudget implements WeightBudget {
  private static final String CLOSED = "twin:binance:closed";
  private static final String USED = "twin:binance:used:";
  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final Duration BLIND = Duration.ofMinutes(2);

  private static final String TAKE =
      """
      local closed = redis.call('pttl', KEYS[2])
      if closed > 0 then return closed end
      local used = tonumber(redis.call('get', KEYS[1]) or '0')
      if used + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return tonumber(ARGV[3]) end
      redis.call('incrby', KEYS[1], ARGV[1])
      redis.call('pexpire', KEYS[1], 120000)
      return 0
      """;

  private static final String RAISE =
      """
      local used = tonumber(redis.call('get', KEYS[1]) or '0')
      if tonumber(ARGV[1]) > used then redis.call('set', KEYS[1], ARGV[1], 'px', 120000) end
      return 0
      """;

  private static final String CLOSE =
      """
      if redis.call('pttl', KEYS[1]) < tonumber(ARGV[1]) then
        redis.call('set', KEYS[1], '1', 'px', ARGV[1])
      end
      return 0
      """;

  private final StatefulRedisConnection<String, String> redis;
  private final InstantSource clock;

  RedisWeightBudget(StatefulRedisConnection<String, String> redis, InstantSource clock) {
    this.redis = redis;
    this.clock = clock;
  }

  @Override
  public Duration take(int weight, int limit) {
    long now = clock.millis();
    try {
      Long wait =
          redis
              .sync()
              .eval(
                  TAKE,
                  ScriptOutputType.INTEGER,
                  new String[] {USED + now / MINUTE, CLOSED},
                  Integer.toString(weight),
                  Integer.toString(limit),
                  Long.toString(MINUTE - now % MINUTE));
      return Duration.ofMillis(wait);
    } catch (RedisException e) {
      return BLIND;
    }
  }

  @Override
  public void used(int weight) {
    run(RAISE, USED + clock.millis() / MINUTE, Integer.toString(weight));
  }

  @Override
  public void closed(Duration length) {
    run(CLOSE, CLOSED, Long.toString(Math.max(1, length.toMillis())));
  }

  /// What cannot be noted now is heard again with the next answer.
  private void run(String script, String key, String value) {
    try {
      Long _ = redis.sync().eval(script, ScriptOutputType.INTEGER, new String[] {key}, value);
    } catch (RedisException e) {
      System.getLogger(RedisWeightBudget.class.getName())
          .log(System.Logger.Level.WARNING, "the budget of Binance could not be noted");
    }
  }
}
