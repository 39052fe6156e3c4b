package tradingtwin.core.callers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import tradingtwin.contracts.signing.CallSignature;

/// Nonces that this process has seen inside the window in which a signature holds.
public final class SeenNonces implements Nonces {
  private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

  @Override
  public boolean firstTime(String nonce, Instant now) {
    Instant due = nextSweep.get();
    if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
      Instant old = now.minus(CallSignature.SKEW.multipliedBy(2));
      seen.values().removeIf(at -> at.isBefore(old));
    }
    return seen.putIfAbsent(nonce, now) == null;
  }
}
