package tradingtwin.workers.gate;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.core.cooldowns.DuePauses;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.intents.Verdicts;

/// The clock of pauses and verdicts: what is due ends within half a second, what became due while
/// no worker ran ends at the start.
///
/// Any number of processes may do so: an end is said by the one that wrote it.
final class GateClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GateClock.class);
  private static final Duration INTERVAL = Duration.ofMillis(500);
  private static final int BATCH = 200;

  private final DuePauses due;
  private final Pauses pauses;
  private final Verdicts verdicts;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("gate-clock").factory());

  GateClock(DuePauses due, Pauses pauses, Verdicts verdicts) {
    this.due = due;
    this.pauses = pauses;
    this.verdicts = verdicts;
  }

  void start() {
    var _ =
        clockwork.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      due.users(BATCH).forEach(pauses::end);
      verdicts.passed(BATCH).forEach(verdicts::expire);
    } catch (RuntimeException e) {
      LOG.warn("pauses and verdicts wait for the next look: {}", e.toString());
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
