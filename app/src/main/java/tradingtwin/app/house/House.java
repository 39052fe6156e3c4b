package tradingtwin.app.house;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.app.home.HeldFolder;
import tradingtwin.app.home.Refusal;
import tradingtwin.core.database.DatabaseRoles;
import tradingtwin.embedded.folder.EngineFailure;
import tradingtwin.embedded.postgres.RealPostgres;
import tradingtwin.embedded.redis.RealRedis;

/// The running product: engines, sandbox brokers and four services in one program.
///
/// Core comes up before the other services because it makes their tables; the rest side by side.
public final class House implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(House.class);
  private static final String DATABASE = "twin";

  private final LivePrices livePrices;
  private final HeldFolder folder;
  private final OptionalInt wantedPort;
  private final Progress progress;
  private final RunningParts parts = new RunningParts();

  /// A house that is still closed.
  ///
  /// @param wantedPort port of the public address; empty for the folder's own
  /// @param livePrices where prices that are not bundled may be asked for
  public House(
      HeldFolder folder, OptionalInt wantedPort, LivePrices livePrices, Progress progress) {
    this.livePrices = livePrices;
    this.folder = folder;
    this.wantedPort = wantedPort;
    this.progress = progress;
  }

  /// Starts everything.
  ///
  /// @return the address to open in a browser
  /// @throws Refusal in one sentence; nothing is left running then
  public URI open() {
    try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
      return open(side);
    } catch (RuntimeException problem) {
      close();
      throw problem;
    }
  }

  @Override
  public void close() {
    parts.close();
  }

  private URI open(ExecutorService side) {
    var publicPort = folder.ports().open(wantedPort);
    var postgres = side.submit(() -> postgres());
    var redis = side.submit(() -> redis());
    var wiring = wiring(publicPort, join(postgres), join(redis));
    makeRoles(join(postgres), wiring);
    var sandbox = side.submit(() -> up(Part.SANDBOX, () -> Services.sandbox(wiring)));
    up(Part.CORE, () -> Services.core(wiring));
    var rest =
        List.of(
            side.submit(() -> up(Part.COACH, () -> Services.coach(wiring))),
            side.submit(() -> up(Part.WORKERS, () -> Services.workers(wiring))),
            side.submit(() -> up(Part.EDGE, () -> Services.edge(wiring))));
    join(sandbox);
    rest.forEach(House::join);
    return wiring.publicUrl();
  }

  private RealPostgres postgres() {
    var started =
        up(Part.POSTGRES, () -> RealPostgres.start(folder.below("postgres"), OptionalInt.empty()));
    if (started.adopted()) {
      progress.say("  Postgres was still running from a start that was killed: taken over");
    }
    return started;
  }

  private RealRedis redis() {
    return up(Part.REDIS, () -> RealRedis.start(folder.below("redis"), OptionalInt.empty()));
  }

  private Wiring wiring(int publicPort, RealPostgres postgres, RealRedis redis) {
    var ports = folder.ports();
    return new Wiring(
        folder.secrets(),
        postgres.url(DATABASE),
        redis.url(0),
        folder.below("objects"),
        folder.below("sandbox"),
        loopback(ports.internal("core")),
        loopback(ports.internal("coach")),
        loopback(ports.internal("workers")),
        loopback(ports.internal("sandbox")),
        loopback(ports.internal("sandbox-binance")),
        URI.create("http://localhost:" + publicPort),
        livePrices);
  }

  private <T extends AutoCloseable> T up(Part part, Callable<T> start) {
    var since = System.nanoTime();
    try {
      var started = parts.keep(part, start.call());
      var took = Duration.ofNanos(System.nanoTime() - since);
      progress.say("  %s is up (%.1f s)".formatted(part.title(), took.toMillis() / 1_000.0));
      return started;
    } catch (EngineFailure failure) {
      throw new Refusal(String.valueOf(failure.getMessage()), failure);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (Exception problem) {
      LOG.error("{} did not start", part.title(), problem);
      throw new Refusal(
          part.title() + " did not start; " + folder.logFile() + " says why.", problem);
    }
  }

  /// The services' own roles, which are no superusers; core's migration needs them to be there.
  private void makeRoles(RealPostgres postgres, Wiring wiring) {
    try {
      DatabaseRoles.ensure(
          postgres.url(RealPostgres.USER),
          postgres.user(),
          postgres.password(),
          CoreSettings.database(wiring));
    } catch (SQLException problem) {
      LOG.error("the roles of the database could not be made", problem);
      throw new Refusal(
          "The database could not be prepared; " + folder.logFile() + " says why.", problem);
    }
  }

  private static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static <T> T join(Future<T> started) {
    try {
      return started.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException problem) {
        throw problem;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal("The start was interrupted.", stopped);
    }
  }
}
