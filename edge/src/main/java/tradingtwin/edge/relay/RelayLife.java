package tradingtwin.edge.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts the relay's reader and clockwork, and tells every stream when the house closes, before
/// the web server does.
final class RelayLife implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RelayLife.class);
  private static final Duration STEP = Duration.ofMillis(250);

  private final Relay relay;
  private final StreamTail tail;
  private final Clockwork clockwork;
  private volatile boolean running;
  private @Nullable Thread thread;

  RelayLife(Relay relay, StreamTail tail, Clockwork clockwork) {
    this.relay = relay;
    this.tail = tail;
    this.clockwork = clockwork;
  }

  @Override
  public void start() {
    running = true;
    tail.start();
    thread = Thread.ofVirtual().name("relay-clockwork").start(this::run);
  }

  private void run() {
    while (running) {
      try {
        clockwork.turn();
        Thread.sleep(STEP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.error("the relay's clockwork stumbled and goes on", e);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    relay.end(StreamEnd.GOING_AWAY);
    tail.close();
    Thread clock = thread;
    if (clock != null) {
      clock.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
