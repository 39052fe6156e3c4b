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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.reactions.Inbox;

/// A consumer of the stream `twin:events` in a group of its own.
///
/// The stream only wakes: nothing is acknowledged on it. What it loses (a flush, a restart,
/// trimming, a lost group, a crash here) is caught up from Postgres at the start, after every
/// failure, while Redis is away, and twice a minute.
final class StreamConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);
  private static final String STREAM = "twin:events";
  private static final Duration BLOCK = Duration.ofSeconds(1);
  private static final Duration CATCH_UP = Duration.ofSeconds(30);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMinutes(1);
  private static final int BATCH = 100;

  private final Inbox inbox;
  private final StatefulRedisConnection<String, String> redis;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Pause pause;
  private final Lanes lanes;
  private final Thread thread;
  private boolean joined;
  private Instant caughtUp = Instant.EPOCH;
  private volatile boolean closed;

  /// One event after the other.
  StreamConsumer(
      Inbox inbox, RedisClient client, JsonMapper json, InstantSource clock, Pause pause) {
    this(inbox, client, json, clock, pause, 1);
  }

  /// @param atOnce traders whose events are handled side by side; one trader's stay in order
  StreamConsumer(
      Inbox inbox,
      RedisClient client,
      JsonMapper json,
      InstantSource clock,
      Pause pause,
      int atOnce) {
    this.inbox = inbox;
    this.redis = client.connect();
    this.json = json;
    this.clock = clock;
    this.pause = pause;
    this.lanes = new Lanes(inbox.consumer(), atOnce, BATCH);
    this.thread =
        Thread.ofPlatform().daemon().name("consumer-" + inbox.consumer()).unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  private void loop() {
    while (!closed) {
      try {
        if (!joined) {
          joined = join();
        }
        catchUpWhenDue();
        if (joined) {
          read();
        } else {
          rest();
        }
      } catch (RedisException e) {
        startAgain();
      } catch (RuntimeException e) {
        LOG.warn("{} waits: {}", inbox.consumer(), e.toString());
        startAgain();
      }
    }
  }

  /// Joined first, caught up then: what comes in between is on the stream.
  private void catchUpWhenDue() {
    Instant now = clock.instant();
    if (!joined || now.isAfter(caughtUp.plus(CATCH_UP))) {
      int _ = inbox.catchUp();
      caughtUp = now;
    }
  }

  private void startAgain() {
    joined = false;
    rest();
  }

  /// False when Redis is away; the log is read all the same.
  private boolean join() {
    caughtUp = Instant.EPOCH;
    try {
      String _ =
          redis
              .sync()
              .xgroupCreate(
                  XReadArgs.StreamOffset.from(STREAM, lately()),
                  inbox.consumer(),
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
                Consumer.from(inbox.consumer(), "one"),
                XReadArgs.Builder.block(BLOCK).count(BATCH).noack(true),
                XReadArgs.StreamOffset.lastConsumed(STREAM));
    for (StreamMessage<String, String> message : messages) {
      Map<String, String> fields = message.getBody();
      if (inbox.caresFor(fields.getOrDefault("type", ""))) {
        lanes.put(fields.getOrDefault("userId", ""), () -> take(fields));
      }
    }
    lanes.check();
  }

  private void take(Map<String, String> fields) {
    String userId = fields.get("userId");
    String eventId = fields.get("eventId");
    String type = fields.get("type");
    String event = fields.get("event");
    if (userId != null && eventId != null && type != null && event != null && Ulid.isOne(eventId)) {
      JsonNode told = json.readTree(event);
      boolean _ =
          inbox.take(
              userId, eventId, type, told.path("v").asInt(1), told.get("payload").toString());
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
    lanes.close();
    redis.close();
  }
}
