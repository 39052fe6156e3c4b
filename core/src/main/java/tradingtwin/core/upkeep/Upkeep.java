package tradingtwin.core.upkeep;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tradingtwin.core.database.EventsDatabase;
import tradingtwin.core.objects.ObjectStore;

/// One round of tidying; any number of processes may make it at the same time.
public final class Upkeep {
  private static final int BATCH = 200;

  private final EventsDatabase database;
  private final ObjectStore objects;
  private final InstantSource clock;
  private final KeepingPolicy policy;

  Upkeep(EventsDatabase database, ObjectStore objects, InstantSource clock, KeepingPolicy policy) {
    this.database = database;
    this.objects = objects;
    this.clock = clock;
    this.policy = policy;
  }

  /// What a round took away.
  public record Swept(int answers, int handled, int previews, int files, int loose) {
    boolean anything() {
      return answers + handled + previews + files + loose > 0;
    }
  }

  /// Makes a round.
  public Swept sweep() {
    int answers = delete("idempotency_keys", policy.answers());
    int handled = delete("worker_offsets", policy.handled());
    int previews = all(this::previews);
    int files = all(this::files);
    int loose = all(this::loose);
    return new Swept(answers, handled, previews, files, loose);
  }

  private int delete(String table, Duration kept) {
    return database.in(
        () ->
            database
                .jdbc()
                .sql("delete from " + table + " where created_at < :before")
                .param("before", before(kept))
                .update());
  }

  private static int all(java.util.function.IntSupplier batch) {
    int taken = 0;
    int now;
    do {
      now = batch.getAsInt();
      taken += now;
    } while (now == BATCH);
    return taken;
  }

  /// The file goes first: a row whose file is gone says so when it is confirmed, a file without a
  /// row would stay for ever. Rows that somebody is confirming right now are left alone.
  private int previews() {
    return take(
        """
        select import_id, object_key from trade_imports
        where state = 'PREVIEWED' and created_at < :before
        limit :batch for update skip locked
        """,
        policy.previews(),
        "delete from trade_imports where import_id = any(:ids)");
  }

  private int files() {
    return take(
        """
        select import_id, object_key from trade_imports
        where state <> 'PREVIEWED' and object_key is not null and finished_at < :before
        limit :batch for update skip locked
        """,
        policy.files(),
        "update trade_imports set object_key = null where import_id = any(:ids)");
  }

  /// Pictures whose row never came to stand, or is gone.
  private int loose() {
    return take(
        """
        select object_key, object_key from loose_objects where created_at < :before limit :batch
        """,
        policy.loose(),
        "delete from loose_objects where object_key = any(:ids)");
  }

  private record Old(String importId, @Nullable String objectKey) {}

  private int take(String which, Duration kept, String then) {
    return database.in(
        () -> {
          List<Old> old =
              database
                  .jdbc()
                  .sql(which)
                  .param("before", before(kept))
                  .param("batch", BATCH)
                  .query((row, n) -> new Old(row.getString(1), row.getString(2)))
                  .list();
          old.stream().map(Old::objectKey).filter(Objects::nonNull).forEach(objects::remove);
          return old.isEmpty()
              ? 0
              : database
                  .jdbc()
                  .sql(then)
                  .param("ids", old.stream().map(Old::importId).toArray(String[]::new))
                  .update();
        });
  }

  private Timestamp before(Duration kept) {
    Instant then = clock.instant().minus(kept);
    return Timestamp.from(then);
  }
}
