package tradingtwin.embedded.redis;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A JVM that starts a server, says its port and waits to be killed.
final class RedisOrphan {
  private RedisOrphan() {}

  public static void main(String[] arguments) throws InterruptedException {
    var redis = RealRedisTest.start(Path.of(arguments[0]));
    System.out.println("said " + redis.port());
    new CountDownLatch(1).await();
  }
}
