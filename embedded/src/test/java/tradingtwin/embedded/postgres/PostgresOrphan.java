package tradingtwin.embedded.postgres;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A JVM that starts a server, writes one row, says its port and waits to be killed.
final class PostgresOrphan {
  private PostgresOrphan() {}

  public static void main(String[] arguments) throws InterruptedException {
    var postgres = RealPostgresTest.start(Path.of(arguments[0]));
    RealPostgresTest.execute(
        postgres.database("twin"), "CREATE TABLE fills AS SELECT 7 AS quantity");
    System.out.println("said " + postgres.port());
    new CountDownLatch(1).await();
  }
}
