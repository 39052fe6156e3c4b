package tradingtwin.edge.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Buckets that all edges share: one question to Redis a token.
///
/// A bucket is the moment at which it is full again, in microseconds; one that was full long ago
/// needs no key.
final class RedisBuckets implements Buckets {
  private static final long MICRO = 1_000;

  /// A hundredth of a token is what rounding of moments may cost.
  private static final String TAKE =
      """
      local now, per, each = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[2]) / tonumber(ARGV[3])
      local full = tonumber(redis.call('GET', KEYS[1]) or '0') or 0
      if full < now then full = now end
      local after = full + each
      local slack = each / 100
      if after - now > per + slack then
        return {0, 0, math.ceil(after - now - per), math.ceil(full - now)}
      end
      redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000) + 10000)
      return {1, math.max(0, math.floor((per - (after - now) + slack) / each)), 0, math.ceil(after - now)}
      """;

  private final StatefulRedisConnection<String, byte[]> redis;
  private final TimeMeter clock;
  private final String digest;

  RedisBuckets(StatefulRedisConnection<String, byte[]> redis, TimeMeter clock) {
    this.redis = redis;
    this.clock = clock;
    this.digest = redis.async().digest(TAKE);
  }

  @Override
  public ConsumptionProbe take(String name, Allowance allowance) {
    List<Long> told =
        taken(
            new String[] {name},
            argument(clock.currentTimeNanos() / MICRO),
            argument(allowance.per().toNanos() / MICRO),
            argument(allowance.requests()));
    long reset = told.get(3) * MICRO;
    return told.get(0) == 1
        ? ConsumptionProbe.consumed(told.get(1), reset)
        : ConsumptionProbe.rejected(0, told.get(2) * MICRO, reset);
  }

  private List<Long> taken(String[] keys, byte[]... arguments) {
    RedisCommands<String, byte[]> commands = redis.sync();
    try {
      return commands.evalsha(digest, ScriptOutputType.MULTI, keys, arguments);
    } catch (RedisNoScriptException e) {
      return commands.eval(TAKE, ScriptOutputType.MULTI, keys, arguments);
    }
  }

  private static byte[] argument(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }
}
