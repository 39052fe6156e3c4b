package tradingtwin.app.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import tradingtwin.app.home.HeldFolder;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;

/// A house whose parts can be taken out and put back one by one while the rest goes on.
final class TakenApart implements AutoCloseable {
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final HeldFolder folder;
  private final RealPostgres postgres;
  private final Wiring wiring;
  private final Map<Part, AutoCloseable> up = new EnumMap<>(Part.class);

  TakenApart(Path dir) throws SQLException {
    folder = HeldFolder.take(dir);
    postgres = RealPostgres.start(folder.below("postgres"), OptionalInt.empty());
    RealRedis redis = RealRedis.start(folder.below("redis"), OptionalInt.empty());
    up.put(Part.REDIS, redis);
    wiring =
        new Wiring(
            folder.secrets(),
            postgres.url("twin"),
            redis.url(0),
            folder.below("objects"),
            folder.below("sandbox"),
            address("core"),
            address("coach"),
            address("workers"),
            address("sandbox"),
            address("sandbox-binance"),
            URI.create("http://localhost:" + folder.ports().internal("edge")),
            LivePrices.none());
    postgres.database("twin");
    DatabaseRoles.ensure(
        postgres.url(RealPostgres.USER),
        postgres.user(),
        postgres.password(),
        CoreSettings.database(wiring));
    for (Part part : List.of(Part.CORE, Part.COACH, Part.WORKERS, Part.EDGE)) {
      start(part);
    }
  }

  URI url() {
    return wiring.publicUrl();
  }

  void start(Part part) {
    up.put(
        part,
        switch (part) {
          case CORE -> Services.core(wiring);
          case COACH -> Services.coach(wiring);
          case WORKERS -> Services.workers(wiring);
          case EDGE -> Services.edge(wiring);
          case REDIS -> RealRedis.start(folder.below("redis"), OptionalInt.empty());
          case POSTGRES, SANDBOX -> throw new IllegalArgumentException(part + " stays");
        });
  }

  /// Redis dies as by `kill -9`; a service loses its threads, its port and its connections.
  void kill(Part part) throws IOException {
    if (part == Part.REDIS) {
      String pid = Files.readString(folder.below("redis").resolve("redis.pid")).strip();
      ProcessHandle redis = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      boolean _ = redis.destroyForcibly();
      until("Redis is dead", () -> !redis.isAlive());
    } else {
      stop(Objects.requireNonNull(up.remove(part)));
    }
  }

  /// Nobody can write a verdict until the answer is closed; whoever tries waits in the middle of
  /// it.
  HeldVerdicts holdVerdicts() throws SQLException {
    return new HeldVerdicts(postgres.database("twin").connect());
  }

  /// A transaction that stands in the way of every verdict.
  static final class HeldVerdicts implements AutoCloseable {
    private final Connection connection;

    private HeldVerdicts(Connection connection) throws SQLException {
      this.connection = connection;
      connection.setAutoCommit(false);
      try (Statement lock = connection.createStatement()) {
        boolean _ = lock.execute("lock table gate_evaluations in share mode");
      }
    }

    void awaitOneThatWaits() {
      until("a verdict waits to be written", this::oneWaits);
    }

    private boolean oneWaits() {
      try (Statement look = connection.createStatement();
          ResultSet waiting =
              look.executeQuery(
                  "select count(*) from pg_locks where not granted"
                      + " and relation = 'gate_evaluations'::regclass")) {
        return waiting.next() && waiting.getInt(1) > 0;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }

  static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not in time: " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
  }

  private URI address(String service) {
    return URI.create("http://127.0.0.1:" + folder.ports().internal(service));
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (Part part : List.of(Part.EDGE, Part.WORKERS, Part.COACH, Part.CORE, Part.REDIS)) {
      AutoCloseable running = up.remove(part);
      if (running != null) {
        stop(running);
      }
    }
    postgres.close();
    folder.close();
  }
}
