package tradingtwin.core.candles.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import tradingtwin.marketdata.shared.Shelf;

/// The common memory of candles, in Redis.
final class RedisShelf implements Shelf {
  private static final String UNLOCK =
      """
      if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
      return 0
      """;

  private final StatefulRedisConnection<String, String> redis;

  RedisShelf(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public Optional<String> get(String key) {
    return asked(commands -> Optional.ofNullable(commands.get(key)));
  }

  @Override
  public void put(String key, String text, Duration keep) {
    String _ = asked(commands -> commands.psetex(key, Math.max(1, keep.toMillis()), text));
  }

  @Override
  public boolean lock(String key, String token, Duration longest) {
    SetArgs alone = SetArgs.Builder.nx().px(longest.toMillis());
    return asked(commands -> Optional.ofNullable(commands.set(key, token, alone))).isPresent();
  }

  @Override
  public void unlock(String key, String token) {
    Long _ =
        asked(
            commands -> commands.eval(UNLOCK, ScriptOutputType.INTEGER, new String[] {key}, token));
  }

  private <T> T asked(Function<RedisCommands<String, String>, T> question) {
    try {
      return question.apply(redis.sync());
    } catch (RedisException e) {
      throw new Away(e);
    }
  }
}
