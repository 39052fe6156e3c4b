package tradingtwin.workers.reactions.redis;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Work for many traders side by side, and for each of them in its order.
///
/// Whoever brings work waits while too much of it is under way. Threads are the system's: what
/// computes must not hold up what only waits.
final class Lanes implements AutoCloseable {
  private static final Duration LAST_WORK = Duration.ofSeconds(3);

  private final List<ExecutorService> lanes;
  private final Semaphore room;
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  Lanes(String name, int count, int most) {
    this.room = new Semaphore(most);
    this.lanes =
        IntStream.range(0, count)
            .mapToObj(
                lane ->
                    Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(name + "-" + lane).factory()))
            .toList();
  }

  /// Puts work behind what there is of that trader.
  void put(String userId, Runnable work) {
    room.acquireUninterruptibly();
    lanes
        .get(Math.floorMod(userId.hashCode(), lanes.size()))
        .execute(
            () -> {
              try {
                work.run();
              } catch (RuntimeException e) {
                boolean _ = failure.compareAndSet(null, e);
              } finally {
                room.release();
              }
            });
  }

  /// @throws RuntimeException the first failure since the last look
  void check() {
    RuntimeException first = failure.getAndSet(null);
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    lanes.forEach(ExecutorService::shutdownNow);
    try {
      for (ExecutorService lane : lanes) {
        boolean _ = lane.awaitTermination(LAST_WORK.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
