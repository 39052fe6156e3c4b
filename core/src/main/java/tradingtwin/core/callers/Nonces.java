package tradingtwin.core.callers;

import java.time.Instant;

/// The nonces that calls have shown; each one opens the door once.
@FunctionalInterface
public interface Nonces {
  /// Whether nobody showed it before; from now on somebody has.
  boolean firstTime(String nonce, Instant now);
}
