package tradingtwin.embedded.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.folder.EngineFolder;

/// A Redis server of this machine, living in one folder: `redis.conf`, `data-N`, `port`,
/// `password` and `redis.log`.
///
/// Reached on 127.0.0.1 only, by password only; the password is in the 0600 configuration file,
/// never on the command line. It appends every write to a file, synced once a second. A server
/// that was left running by a killed JVM is adopted.
public final class RealRedis implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 10;
  private static final int DATABASES = 1_024;

  private final RedisWire wire;
  private final EngineFolder folder;
  private final boolean adopted;
  private final AtomicBoolean closed = new AtomicBoolean();

  private RealRedis(RedisWire wire, EngineFolder folder, boolean adopted) {
    this.wire = wire;
    this.folder = folder;
    this.adopted = adopted;
  }

  /// The shared server of this JVM's tests, started at the first call; see [TestRedis].
  public static TestRedis forTests() {
    return TestRedis.shared();
  }

  /// Starts or adopts the server that lives in `dir`.
  ///
  /// @param port the port to listen on; empty for the folder's own
  /// @throws EngineFailure with one sentence for a person
  public static RealRedis start(Path dir, OptionalInt port) {
    var folder = EngineFolder.at(dir);
    return start(folder, folder.file("binaries"), port);
  }

  /// Stops a server that a killed JVM left running in `dir`, so that the folder may be deleted.
  public static void stopLeftover(Path dir) {
    if (!Files.exists(dir.resolve("port"))) {
      return;
    }
    var folder = EngineFolder.at(dir);
    var left = new RedisWire(folder.pinnedPort().orElseThrow(), folder.password());
    if (left.ping() == RedisWire.Answer.OURS) {
      new RealRedis(left, folder, true).close();
    }
  }

  static RealRedis start(EngineFolder folder, Path binaries, OptionalInt wanted) {
    var password = folder.password();
    var pinned = folder.pinnedPort();
    if (pinned.isPresent()) {
      var left = new RedisWire(pinned.getAsInt(), password);
      var answer = left.ping();
      if (answer == RedisWire.Answer.OURS || answer == RedisWire.Answer.LOADING) {
        awaitReady(left, folder);
        return new RealRedis(left, folder, true);
      }
    }
    var wire = new RedisWire(folder.choosePort(wanted), password);
    launch(folder, RedisProgram.of(folder, binaries), wire);
    awaitReady(wire, folder);
    return new RealRedis(wire, folder, false);
  }

  public int port() {
    return wire.port();
  }

  public String password() {
    return wire.password();
  }

  /// Whether the server was already running, left over from a JVM that was killed.
  public boolean adopted() {
    return adopted;
  }

  /// The address with its password, for a client that takes one:
  /// `redis://:password@127.0.0.1:port/n`.
  public String url(int database) {
    return "redis://:" + password() + "@127.0.0.1:" + port() + "/" + database;
  }

  /// Empties every database of the server.
  public void flush() {
    wire.flush();
  }

  /// Lets the server save and leave, and waits until nobody answers.
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    wire.shutdown();
    poll(wire, folder, RedisWire.Answer.NOBODY, "did not stop");
  }

  private static void launch(EngineFolder folder, RedisProgram program, RedisWire wire) {
    var data = folder.below(program.dataFolder());
    var configuration =
        """
        bind 127.0.0.1
        protected-mode yes
        port %d
        requirepass %s
        databases %d
        dir %s
        appendonly yes
        appendfsync everysec
        save ""
        maxmemory-policy noeviction
        daemonize yes
        pidfile %s
        logfile %s
        """
            .formatted(
                wire.port(),
                wire.password(),
                DATABASES,
                quoted(data.root()),
                quoted(folder.file("redis.pid")),
                quoted(folder.file("redis.log")));
    var file = folder.writeSecret("redis.conf", configuration);
    try {
      // daemonize: its own session, so that Ctrl-C in the terminal reaches us and not the server.
      var process =
          new ProcessBuilder(program.executable().toString(), file.toString())
              .directory(folder.root().toFile())
              .redirectErrorStream(true)
              .start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw EngineFailure.fromWords(folder.root(), words, null);
      }
    } catch (IOException problem) {
      throw EngineFailure.of(folder.root(), problem);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new EngineFailure(
          EngineFailure.Reason.DID_NOT_START, "Starting Redis was interrupted.", stopped);
    }
  }

  private static void awaitReady(RedisWire wire, EngineFolder folder) {
    poll(wire, folder, RedisWire.Answer.OURS, "did not start");
  }

  private static void poll(
      RedisWire wire, EngineFolder folder, RedisWire.Answer wanted, String otherwise) {
    var end = System.nanoTime() + DEADLINE.toNanos();
    while (wire.ping() != wanted) {
      if (System.nanoTime() > end) {
        throw EngineFailure.fromWords(
            folder.root(), otherwise + "\n" + folder.read("redis.log").orElse(""), null);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
