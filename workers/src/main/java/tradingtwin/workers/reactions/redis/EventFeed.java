package tradingtwin.workers.reactions.redis;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.marketdata.http.Pause;

/// The one reader of the stream `twin:events` in this process, for all its consumers: an event is
/// brought here once, whoever cares for it.
///
/// All worker processes share a group, so that each event wakes one of them. The stream only wakes:
/// nothing is acknowledged on it, and consumers look into Postgres whenever something may be lost.
final class EventFeed implements AutoCloseable {
  private static final String STREAM = "twin:events";
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMinutes(1);
  private static final int BATCH = 500;

  private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

  private final String group;
  private final List<StreamConsumer> consumers;
  private final StatefulRedisConnection<String, String> redis;
  private final InstantSource clock;
  private final Pause pause;
  private final Thread thread;
  private boolean joined;
  private volatile boolean closed;

  EventFeed(
      String group,
      List<StreamConsumer> consumers,
      RedisClient client,
      InstantSource clock,
      Pause pause) {
    this.group = group;
    this.consumers = List.copyOf(consumers);
    this.redis = client.connect();
    this.clock = clock;
    this.pause = pause;
    this.thread = Thread.ofPlatform().daemon().name("event-feed").unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  private void loop() {
    while (!closed) {
      try {
        if (joined) {
          read();
        } else {
          joinOrRest();
        }
      } catch (RuntimeException e) {
        LOG.warn("events could not be read, joining again: {}", e.toString());
        joined = false;
        rest();
      }
    }
  }

  /// Joined first, caught up then: what comes in between is on the stream.
  private void joinOrRest() {
    joined = join();
    consumers.forEach(StreamConsumer::fallBehind);
    if (!joined) {
      rest();
    }
  }

  private boolean join() {
    try {
      String _ =
          redis
              .sync()
              .xgroupCreate(
                  XReadArgs.StreamOffset.from(STREAM, lately()),
                  group,
                  XGroupCreateArgs.Builder.mkstream());
      return true;
    } catch (RedisBusyException e) {
      return true;
    } catch (RedisException e) {
      return false;
    }
  }

  /// A fact is told a moment before its row in the log is committed, so a group that begins at
  /// the newest would miss what the log does not show yet.
  private String lately() {
    return clock.instant().minus(MOMENT).toEpochMilli() + "-0";
  }

  @SuppressWarnings("unchecked") // one offset, of one type
  private void read() {
    List<StreamMessage<String, String>> messages =
        redis
            .sync()
            .xreadgroup(
                Consumer.from(group, "one"),
                XReadArgs.Builder.block(BLOCK).count(BATCH).noack(true),
                XReadArgs.StreamOffset.lastConsumed(STREAM));
    for (StreamMessage<String, String> message : messages) {
      Map<String, String> fields = message.getBody();
      String type = fields.getOrDefault("type", "");
      for (StreamConsumer consumer : consumers) {
        if (consumer.caresFor(type)) {
          consumer.bring(fields);
        }
      }
    }
  }

  private void rest() {
    try {
      pause.take(REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(3));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    redis.close();
  }
}
