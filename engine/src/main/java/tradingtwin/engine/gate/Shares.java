package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.Optional;

/// What a share of equity may be.
final class Shares {
  private Shares() {}

  /// Refuses a share that is not above zero and at most one.
  static void check(Optional<BigDecimal> share) {
    if (share.isPresent()) {
      check(share.get());
    }
  }

  /// Refuses a share that is not above zero and at most one.
  static void check(BigDecimal share) {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a share lies above 0 and up to 1: " + share);
    }
  }
}
