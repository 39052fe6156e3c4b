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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.workers.reactions.Inbox;

/// A consumer of the stream `twin:events` in a group of its own.
///
/// What the stream loses (a flush, a restart, trimming, a lost group) is caught up from
/// Postgres at the start, after every failure, and twice a minute.
final class StreamConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);
  private static final String STREAM = "twin:events";
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final Duration CATCH_UP = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int BATCH = 100;

  private final Inbox inbox;
  private final StatefulRedisConnection<String, String> redis;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Thread thread;
  private volatile boolean closed;

  StreamConsumer(Inbox inbox, RedisClient client, JsonMapper json, InstantSource clock) {
    this.inbox = inbox;
    this.redis = client.connect();
    this.json = json;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("consumer-" + inbox.consumer()).unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  private void loop() {
    Optional<Instant> caughtUp = Optional.empty();
    boolean grouped = false;
    while (!closed) {
      try {
        Instant now = clock.instant();
        if (caughtUp.isEmpty() || now.isAfter(caughtUp.get().plus(CATCH_UP))) {
          int _ = inbox.catchUp();
          caughtUp = Optional.of(now);
        }
        if (!grouped) {
          joinGroup();
          grouped = true;
        }
        read();
      } catch (RedisException e) {
        grouped = false;
        caughtUp = Optional.empty();
        rest();
      } catch (RuntimeException e) {
        LOG.warn("{} waits: {}", inbox.consumer(), e.toString());
        caughtUp = Optional.empty();
        rest();
      }
    }
  }

  private void joinGroup() {
    try {
      String _ =
          redis
              .sync()
              .xgroupCreate(
                  XReadArgs.StreamOffset.from(STREAM, "$"),
                  inbox.consumer(),
                  XGroupCreateArgs.Builder.mkstream());
    } catch (RedisBusyException e) {
      LOG.debug("the group stands already");
    }
  }

  @SuppressWarnings("unchecked") // one offset, of one type
  private void read() {
    List<StreamMessage<String, String>> messages =
        redis
            .sync()
            .xreadgroup(
                Consumer.from(inbox.consumer(), "one"),
                XReadArgs.Builder.block(BLOCK).count(BATCH),
                XReadArgs.StreamOffset.lastConsumed(STREAM));
    for (StreamMessage<String, String> message : messages) {
      take(message.getBody());
      long _ = redis.sync().xack(STREAM, inbox.consumer(), message.getId());
    }
  }

  private void take(Map<String, String> fields) {
    String userId = fields.get("userId");
    String eventId = fields.get("eventId");
    String type = fields.get("type");
    String event = fields.get("event");
    if (userId != null && eventId != null && type != null && event != null && Ulid.isOne(eventId)) {
      boolean _ = inbox.take(userId, eventId, type, json.readTree(event).get("payload").toString());
    }
  }

  private void rest() {
    try {
      Thread.sleep(REST);
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
