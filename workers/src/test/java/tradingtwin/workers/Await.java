package tradingtwin.workers;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Looks again until something holds or a deadline has passed.
public final class Await {
  private Await() {}

  public static Duration until(Duration patience, String what, BooleanSupplier holds) {
    long begin = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - begin > patience.toNanos()) {
        throw new AssertionError("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(5_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
