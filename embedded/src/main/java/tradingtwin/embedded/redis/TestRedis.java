package tradingtwin.embedded.redis;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tradingtwin.embedded.folder.TestSlot;

/// One real Redis for all tests of a JVM; each test may take a numbered database of its own.
///
/// Lives in the module's `target`, started empty at the first use, stopped by a shutdown hook.
/// Publish/subscribe channels are shared by all numbered databases: name them after the test.
public final class TestRedis {
  private static @Nullable TestRedis shared;

  private final RealRedis server;
  private final AtomicInteger databases = new AtomicInteger();

  private TestRedis(RealRedis server) {
    this.server = server;
  }

  static synchronized TestRedis shared() {
    var known = shared;
    if (known == null) {
      var slot = TestSlot.take("real-redis");
      var server =
          RealRedis.start(
              slot.folder(), TestSlot.sharedFolder("redis-binaries"), OptionalInt.empty());
      server.flush();
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-redis-stop"));
      known = new TestRedis(server);
      shared = known;
    }
    return known;
  }

  public RealRedis server() {
    return server;
  }

  /// The number of a database that no other test of this JVM uses (1 to 1023).
  public int freshDatabase() {
    return databases.incrementAndGet();
  }

  /// The address of an empty database: `redis://:password@127.0.0.1:port/n`.
  public String freshUrl() {
    return server.url(freshDatabase());
  }
}
