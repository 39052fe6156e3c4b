package tradingtwin.edge.relay;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.edge.redis.RedisLine;

/// The one reader of the event stream, from its end on, without a consumer group: every edge sees
/// every event. It survives a Redis that is away, emptied or replaced; what it missed meanwhile,
/// the look at the heads brings back.
final class StreamTail implements AutoCloseable {
  static final String STREAM = "twin:events";
  private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int AT_ONCE = 500;

  private final RedisLine redis;
  private final Relay relay;
  private volatile boolean running = true;
  private volatile boolean up;
  private @Nullable StreamPlace place;
  private @Nullable Thread thread;

  StreamTail(RedisLine redis, Relay relay) {
    this.redis = redis;
    this.relay = relay;
  }

  void start() {
    // All open streams wait for it: it does not queue for a carrier behind the requests.
    thread = Thread.ofPlatform().daemon().name("relay-tail").start(this::run);
  }

  /// Whether events arrive over Redis at the moment.
  boolean up() {
    return up;
  }

  private void run() {
    while (running) {
      try (StatefulRedisConnection<String, String> line = redis.reader(BLOCK)) {
        follow(line.sync());
      } catch (RedisException e) {
        lost();
      }
    }
  }

  private void lost() {
    if (up) {
      LOG.warn("Redis is away; events come from core until it is back");
    }
    up = false;
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @SuppressWarnings("unchecked") // Lettuce takes its offsets as generic varargs.
  private void follow(RedisCommands<String, String> redis) {
    StreamPlace end = end(redis);
    place = place == null ? end : noLaterThan(place, end);
    up = true;
    while (running) {
      List<StreamMessage<String, String>> entries =
          redis.xread(
              XReadArgs.Builder.block(BLOCK).count(AT_ONCE),
              StreamOffset.from(STREAM, place.toString()));
      for (StreamMessage<String, String> entry : entries) {
        place = StreamPlace.of(entry.getId());
        deliver(entry.getBody());
      }
      if (entries.isEmpty()) {
        place = noLaterThan(place, end(redis));
      }
    }
  }

  private void deliver(@Nullable Map<String, String> fields) {
    String user = fields == null ? null : fields.get("userId");
    String event = fields == null ? null : fields.get("event");
    if (user != null && event != null) {
      relay.deliver(user, event);
    }
  }

  /// A stream that ends before our place is another one: it is read from its start, and what had
  /// been seen before is dropped by its number.
  private static StreamPlace noLaterThan(StreamPlace place, StreamPlace end) {
    return place.compareTo(end) > 0 ? StreamPlace.START : place;
  }

  private static StreamPlace end(RedisCommands<String, String> redis) {
    List<StreamMessage<String, String>> newest =
        redis.xrevrange(STREAM, Range.unbounded(), Limit.from(1));
    return newest.isEmpty() ? StreamPlace.START : StreamPlace.of(newest.getFirst().getId());
  }

  @Override
  public void close() {
    running = false;
    Thread reader = thread;
    if (reader != null) {
      reader.interrupt();
    }
  }
}
