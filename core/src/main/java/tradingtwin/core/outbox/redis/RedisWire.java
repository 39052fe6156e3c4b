package tradingtwin.core.outbox.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradingtwin.core.outbox.EventWire;

/// Facts on the Redis stream `twin:events`, trimmed by length: Postgres is what remembers.
final class RedisWire implements EventWire {
  static final String STREAM = "twin:events";
  private static final long KEPT = 100_000;
  private static final long PATIENCE_MILLIS = 2_000;

  private final StatefulRedisConnection<String, String> redis;

  RedisWire(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
  }

  @Override
  public int tell(List<Told> facts) {
    List<RedisFuture<String>> sent = new ArrayList<>();
    try {
      for (Told fact : facts) {
        sent.add(
            redis
                .async()
                .xadd(
                    STREAM,
                    XAddArgs.Builder.maxlen(KEPT).approximateTrimming(),
                    Map.of(
                        "userId", fact.userId(),
                        "seq", Long.toString(fact.seq()),
                        "type", fact.type(),
                        "eventId", fact.eventId(),
                        "event", fact.event())));
      }
      return taken(sent);
    } catch (RedisException e) {
      throw new WireDownException(e.getClass().getSimpleName());
    }
  }

  private static int taken(List<RedisFuture<String>> sent) {
    int taken = 0;
    try {
      for (RedisFuture<String> one : sent) {
        one.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        taken++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      if (taken == 0) {
        throw new WireDownException(e.getClass().getSimpleName());
      }
    }
    return taken;
  }
}
