package tradingtwin.core.outbox;

import java.io.StringWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.core.database.Answer;
import tradingtwin.core.database.Bundle;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.database.Said;

/// The only one that publishes: it carries committed facts from the outbox to the log and the
/// wire.
///
/// One dispatcher works at a time, by an advisory lock; any number of processes may run one. A
/// fact told twice (a crash between telling and marking) is dropped by its seq at every reader.
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final long LOCK = 7_405_381L;
  private static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

  /// After a batch: what is committed meanwhile shares the next one. A first fact never waits.
  private static final Duration GATHERING = Duration.ofMillis(4);

  private static final int FAILED = -1;
  private static final int ANOTHER_WORKS = -2;

  private final EventsDatabase database;
  private final EventWire wire;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Semaphore wakes = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  public Dispatcher(EventsDatabase database, EventWire wire, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.wire = wire;
    this.json = json;
    this.clock = clock;
    // Every trader waits for it: it does not queue for a carrier behind the requests.
    this.thread = Thread.ofPlatform().daemon().name("dispatcher").unstarted(this::loop);
  }

  /// Starts the loop.
  public void start() {
    thread.start();
  }

  /// Something was committed; many wakes are one look.
  public void wake() {
    wakes.release();
  }

  /// Carries one batch; returns how many facts were told, below zero when another dispatcher works
  /// or the wire is down. The note that they were told need not
  /// outlive a power cut: without it they are told once more.
  public int dispatch() {
    Bundle first = new Bundle();
    Answer<List<Boolean>> mine =
        first.ask(
            Said.that(
                    """
                    select pg_try_advisory_xact_lock(:lock),
                      set_config('synchronous_commit', 'off', true),
                      set_config('plan_cache_mode', 'force_generic_plan', true),
                      set_config('enable_seqscan', 'off', true)
                    """)
                .with("lock", LOCK),
            (row, n) -> row.getBoolean(1));
    Answer<List<EventWire.Told>> waiting =
        first.ask(
            Said.that(
                    """
                    select * from (
                      select event_id, user_id, seq, type, v, ts, payload from event_outbox
                      where delivered_at is null order by event_id limit :batch) waiting
                    order by user_id, seq
                    """)
                .with("batch", BATCH),
            (row, n) -> told(row));
    return database.in(first, () -> mine.get().getFirst() ? carry(waiting.get()) : ANOTHER_WORKS);
  }

  private int carry(List<EventWire.Told> waiting) {
    if (waiting.isEmpty()) {
      return 0;
    }
    List<String> ids = waiting.stream().map(EventWire.Told::eventId).toList();
    try {
      int told = wire.tell(waiting);
      if (told < ids.size()) {
        log(ids.subList(told, ids.size()));
      }
      mark(ids.subList(0, told), clock.instant());
      return told;
    } catch (EventWire.WireDownException e) {
      log(ids);
      failed(ids, String.valueOf(e.getMessage()));
      return FAILED;
    }
  }

  private void log(List<String> ids) {
    database
        .jdbc()
        .sql(
            """
            insert into event_log (event_id, user_id, seq, type, v, ts, payload, producer, correlation_id)
            select event_id, user_id, seq, type, v, ts, payload, producer, correlation_id
            from event_outbox where event_id = any(:ids) order by user_id, seq
            on conflict (event_id) do nothing
            """)
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  /// Told and logged in one step.
  private void mark(List<String> ids, Instant at) {
    database
        .jdbc()
        .sql(
            """
            with told as (
              update event_outbox set delivered_at = :at, attempts = attempts + 1, last_error = null
              where event_id = any(:ids)
              returning event_id, user_id, seq, type, v, ts, payload, producer, correlation_id)
            insert into event_log (event_id, user_id, seq, type, v, ts, payload, producer, correlation_id)
            select event_id, user_id, seq, type, v, ts, payload, producer, correlation_id
            from told order by user_id, seq
            on conflict (event_id) do nothing
            """)
        .param("at", Timestamp.from(at))
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private void failed(List<String> ids, String reason) {
    database
        .jdbc()
        .sql(
            """
            update event_outbox set attempts = attempts + 1, last_error = :reason
            where event_id = any(:ids)
            """)
        .param("reason", reason)
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  /// An [tradingtwin.contracts.events.Event] on its way; its payload goes on unread.
  private EventWire.Told told(ResultSet row) throws SQLException {
    StringWriter event = new StringWriter();
    try (JsonGenerator out = json.createGenerator(event)) {
      out.writeStartObject();
      out.writeStringProperty("type", row.getString("type"));
      out.writeStringProperty("eventId", row.getString("event_id"));
      out.writeNumberProperty("seq", row.getLong("seq"));
      out.writeStringProperty("ts", row.getTimestamp("ts").toInstant().toString());
      out.writeNumberProperty("v", row.getInt("v"));
      out.writeName("payload");
      out.writeRawValue(compact(row.getString("payload")));
      out.writeEndObject();
    }
    return new EventWire.Told(
        row.getString("event_id"),
        row.getString("user_id"),
        row.getLong("seq"),
        row.getString("type"),
        event.toString());
  }

  /// JSON without the spaces that Postgres puts between its parts.
  private static String compact(String json) {
    StringBuilder compact = new StringBuilder(json.length());
    boolean text = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (text && c == '\\') {
        compact.append(c);
        i++;
        compact.append(json.charAt(i));
      } else if (text || c != ' ') {
        text ^= c == '"';
        compact.append(c);
      }
    }
    return compact.toString();
  }

  private void loop() {
    while (!closed) {
      try {
        int told = dispatch();
        if (told == FAILED) {
          rest(REST_AFTER_FAILURE);
        } else if (told < BATCH) {
          gather(told);
          rest(told == ANOTHER_WORKS ? GATHERING : POLL);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("dispatching waits: {}", e.toString());
        pauseAfterFailure();
      }
    }
  }

  /// A wake during this is kept.
  private static void gather(int told) throws InterruptedException {
    if (told != 0) {
      Thread.sleep(GATHERING);
    }
  }

  private void rest(Duration longest) throws InterruptedException {
    if (wakes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      wakes.drainPermits();
    }
  }

  private void pauseAfterFailure() {
    try {
      rest(REST_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    if (!thread.isAlive()) {
      return;
    }
    wakes.release();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
