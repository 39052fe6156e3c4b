package tradingtwin.workers.snapshots;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.core.snapshots.WeeklySnapshots;

/// The clock of weeks: asks for the work on each that is over, each quarter of an hour. Any number
/// of processes may do so: the same week is one job.
final class SnapshotClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotClock.class);
  private static final Duration INTERVAL = Duration.ofMinutes(15);
  private static final int BATCH = 500;

  private final WeeklySnapshots weeks;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("snapshot-clock").factory());

  SnapshotClock(WeeklySnapshots weeks) {
    this.weeks = weeks;
  }

  void start() {
    var _ = clockwork.scheduleWithFixedDelay(this::tick, 1, INTERVAL.toMinutes(), TimeUnit.MINUTES);
  }

  private void tick() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("weeks wait for the next look: {}", e.toString());
    }
  }

  /// Looks once.
  void look() {
    weeks.due(BATCH).forEach(weeks::enqueue);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
