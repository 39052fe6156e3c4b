package tradingtwin.workers.reactions.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.marketdata.http.Pause;
import tradingtwin.workers.reactions.Inbox;

/// One inbox behind the stream, at its own pace: a slow one holds up no other.
///
/// What the stream loses (a flush, a restart, trimming, a lost group, a crash here, a queue that
/// is full) is looked for in Postgres at the start, after every failure, while Redis is away, and
/// twice a minute. What a look finds is handled beside what comes, not instead of it, and what
/// waits here already is left alone.
final class StreamConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration WHOLE_LOOK = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(1);
  private static final int UNDER_WAY = 100;
  private static final int MOST_WAITING = 10_000;

  /// Wakes without bringing anything.
  private static final Map<String, String> NOTHING = Map.of();

  private final Inbox inbox;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Pause pause;
  private final Lanes lanes;
  private final Thread thread;
  private final BlockingQueue<Map<String, String>> waiting =
      new LinkedBlockingQueue<>(MOST_WAITING);
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private Instant looked = Instant.EPOCH;
  private Instant lookedAtAll = Instant.EPOCH;
  private volatile boolean behind = true;
  private volatile boolean failed;
  private volatile boolean closed;

  /// @param atOnce traders whose events are handled side by side; one trader's stay in order
  StreamConsumer(Inbox inbox, JsonMapper json, InstantSource clock, Pause pause, int atOnce) {
    this.inbox = inbox;
    this.json = json;
    this.clock = clock;
    this.pause = pause;
    this.lanes = new Lanes(inbox.consumer(), atOnce, UNDER_WAY);
    this.thread =
        Thread.ofPlatform().daemon().name("consumer-" + inbox.consumer()).unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  boolean caresFor(String type) {
    return inbox.caresFor(type);
  }

  /// Takes an event as the stream has it; one that finds no room is looked for later, and one
  /// that waits here or is being handled is not taken again.
  void bring(Map<String, String> fields) {
    String eventId = fields.getOrDefault("eventId", "");
    if (Ulid.isOne(eventId) && underWay.add(eventId) && !waiting.offer(fields)) {
      underWay.remove(eventId);
      behind = true;
    }
  }

  /// Something may have been lost: Postgres is to be asked.
  void fallBehind() {
    behind = true;
    boolean _ = waiting.offer(NOTHING);
  }

  private void loop() {
    while (!closed) {
      try {
        lookWhenDue();
        Map<String, String> next = waiting.poll(REST.toMillis(), TimeUnit.MILLISECONDS);
        if (next != null && !next.isEmpty()) {
          lay(next.getOrDefault("userId", ""), next.getOrDefault("eventId", ""), () -> take(next));
        }
        lanes.check();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closed = true;
      } catch (RuntimeException e) {
        LOG.warn("{} waits: {}", inbox.consumer(), e.toString());
        behind = true;
        rest();
      }
    }
  }

  private void lookWhenDue() {
    Instant now = clock.instant();
    if (behind || failed || now.isAfter(looked.plus(LOOK))) {
      boolean whole = behind || now.isAfter(lookedAtAll.plus(WHOLE_LOOK));
      behind = false;
      failed = false;
      inbox.look(
          whole,
          (userId, eventId, work) -> {
            if (underWay.add(eventId)) {
              lay(userId, eventId, work);
            }
          });
      looked = now;
      lookedAtAll = whole ? now : lookedAtAll;
    }
  }

  /// Puts an event that is under way into the lane of its trader.
  private void lay(String userId, String eventId, Runnable work) {
    lanes.put(
        userId,
        () -> {
          try {
            work.run();
          } finally {
            underWay.remove(eventId);
          }
        });
  }

  /// An event that fails holds up no other: it is tried once more by a look.
  private void take(Map<String, String> fields) {
    String userId = fields.get("userId");
    String eventId = fields.get("eventId");
    String type = fields.get("type");
    String event = fields.get("event");
    if (userId != null && eventId != null && type != null && event != null) {
      JsonNode told = json.readTree(event);
      int version = told.path("v").asInt(1);
      if (!inbox.tries(userId, eventId, type, version, told.get("payload").toString())) {
        failed = true;
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
    lanes.close();
  }
}
