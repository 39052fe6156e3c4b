package tradingtwin.core.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the outbox's months: makes them ahead at the start and again several times a day, and lets
/// old ones go.
///
/// Any number of processes may do so: making is idempotent, and a month with untold facts stays.
public final class OutboxUpkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxUpkeep.class);
  private static final Duration INTERVAL = Duration.ofHours(6);

  private final OutboxPartitions partitions;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbox-upkeep").factory());

  public OutboxUpkeep(OutboxPartitions partitions) {
    this.partitions = partitions;
  }

  /// Makes the months before anybody writes a fact, then goes on in the background.
  public void start() {
    partitions.makeAhead();
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::tend, INTERVAL.toMinutes(), INTERVAL.toMinutes(), TimeUnit.MINUTES);
  }

  private void tend() {
    try {
      partitions.makeAhead();
      if (partitions.dropOld()) {
        LOG.info("an old month of events was dropped");
      }
    } catch (RuntimeException e) {
      LOG.warn("the outbox's months wait for the next round: {}", e.toString());
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
