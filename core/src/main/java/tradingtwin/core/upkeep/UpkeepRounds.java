package tradingtwin.core.upkeep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A round soon after the start, for programs that run for minutes, and one each hour.
final class UpkeepRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UpkeepRounds.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final Upkeep upkeep;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").factory());

  UpkeepRounds(Upkeep upkeep) {
    this.upkeep = upkeep;
  }

  void start() {
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::tend, FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
  }

  private void tend() {
    try {
      Upkeep.Swept swept = upkeep.sweep();
      if (swept.anything()) {
        LOG.info("tidied: {}", swept);
      }
    } catch (RuntimeException e) {
      LOG.warn("tidying waits for the next round: {}", e.toString());
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
