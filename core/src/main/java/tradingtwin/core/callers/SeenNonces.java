package tradingtwin.core.callers;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tradingtwin.contracts.signing.CallSignature;

/// Nonces seen inside the window in which a signature holds; each one opens the door once.
///
/// Kept per process: a replay against another process is still bound to the token and the body.
final class SeenNonces {
  private static final int SWEEP_ABOVE = 20_000;

  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  boolean firstTime(String nonce, Instant now) {
    if (seen.size() > SWEEP_ABOVE) {
      Instant old = now.minus(CallSignature.SKEW.multipliedBy(2));
      seen.values().removeIf(at -> at.isBefore(old));
    }
    return seen.putIfAbsent(nonce, now) == null;
  }
}
