package tradingtwin.core.connections.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.core.connections.ConsentIntents;

/// Intents in Redis with a lifetime; GETDEL makes them single-use across processes.
final class RedisConsentIntents implements ConsentIntents {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private final StatefulRedisConnection<String, String> redis;
  private final JsonMapper json;

  RedisConsentIntents(StatefulRedisConnection<String, String> redis, JsonMapper json) {
    this.redis = redis;
    this.json = json;
  }

  @Override
  public void remember(String state, Intent intent) {
    try {
      String _ =
          redis.sync().set(key(state), json.writeValueAsString(intent), SetArgs.Builder.ex(LIFE));
    } catch (RedisException e) {
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
  }

  @Override
  public Optional<Intent> take(String state) {
    try {
      return Optional.ofNullable(redis.sync().getdel(key(state)))
          .map(text -> json.readValue(text, Intent.class));
    } catch (RedisException e) {
      throw RefusedException.of(ProblemCode.UNAVAILABLE);
    }
  }

  private static String key(String state) {
    return "twin:consent:" + state;
  }
}
