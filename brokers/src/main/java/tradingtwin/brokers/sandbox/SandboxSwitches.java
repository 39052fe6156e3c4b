package tradingtwin.brokers.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// What a test, or a person at the sandbox's own pages, can make a pretend broker do. Nothing
/// is switched on at first.
public final class SandboxSwitches {

  private final Queue<SandboxTrouble> next = new ConcurrentLinkedQueue<>();
  private final InstantSource clock;
  private volatile @Nullable SandboxTrouble always;
  private volatile Duration ahead = Duration.ZERO;
  private volatile boolean adjusted;

  SandboxSwitches(InstantSource clock) {
    this.clock = clock;
  }

  /// The next requests for fills fare so, in this order.
  public void next(SandboxTrouble... troubles) {
    next.addAll(List.of(troubles));
  }

  /// Every request for fills fares so from now on.
  public void always(SandboxTrouble trouble) {
    always = trouble;
  }

  /// Everything is well again.
  public void calm() {
    next.clear();
    always = null;
    ahead = Duration.ZERO;
    adjusted = false;
  }

  /// The broker's clock differs from everybody's.
  public void clockAhead(Duration by) {
    ahead = by;
  }

  /// The books also hold entries about fills: one reversal and one correction.
  public void adjusted() {
    adjusted = true;
  }

  boolean isAdjusted() {
    return adjusted;
  }

  Instant now() {
    return clock.instant().plus(ahead);
  }

  Optional<SandboxTrouble> taken() {
    SandboxTrouble first = next.poll();
    return Optional.ofNullable(first == null ? always : first);
  }
}
