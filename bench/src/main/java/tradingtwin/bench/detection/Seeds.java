package tradingtwin.bench.detection;

import tradingtwin.bench.chance.Chance;

/// Which seeds thresholds may be developed on, and which are kept for judging them.
///
/// @param base the number given on the command line
record Seeds(long base) {
  /// From here on seeds are held out: nobody looks at them while thresholds are being chosen.
  static final long HOLD_OUT = 1_000_000;

  Seeds {
    if (base < 0) {
      throw new IllegalArgumentException("a seed is 0 or above");
    }
  }

  boolean heldOut() {
    return base >= HOLD_OUT;
  }

  /// The seed of one trader of one study.
  long of(String study, int number) {
    return new Chance(base).child(study).bits(number, 0);
  }
}
