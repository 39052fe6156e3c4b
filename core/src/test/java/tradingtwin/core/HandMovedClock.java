package tradingtwin.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Time that moves when a test says so.
public final class HandMovedClock implements InstantSource {
  private Instant now = Instant.now();

  @Override
  public synchronized Instant instant() {
    return now;
  }

  public synchronized void move(Duration by) {
    now = now.plus(by);
  }
}
