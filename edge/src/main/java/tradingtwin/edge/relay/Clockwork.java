package tradingtwin.edge.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// When the relay looks at the heads and when it gives a sign of life. A hand may turn it.
final class Clockwork {
  static final Duration HEADS = Duration.ofSeconds(4);
  static final Duration HEADS_WITHOUT_REDIS = Duration.ofSeconds(1);
  static final Duration BEAT = Duration.ofSeconds(15);

  private final Relay relay;
  private final StreamTail tail;
  private final InstantSource time;
  private Instant looked = Instant.MIN;
  private Instant beaten;

  Clockwork(Relay relay, StreamTail tail, InstantSource time) {
    this.relay = relay;
    this.tail = tail;
    this.time = time;
    this.beaten = time.instant();
  }

  /// Does what is due.
  synchronized void turn() {
    Instant now = time.instant();
    Duration pause = tail.up() ? HEADS : HEADS_WITHOUT_REDIS;
    if (looked.equals(Instant.MIN) || !now.isBefore(looked.plus(pause))) {
      looked = now;
      relay.lookAtHeads();
    }
    if (!now.isBefore(beaten.plus(BEAT))) {
      beaten = now;
      relay.beat();
    }
  }
}
