package tradingtwin.engine.gate;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What pauses new entries, and for how long.
///
/// @param losses losing trips one after the other that start a cooldown
/// @param afterLosses how long that one lasts
/// @param afterBreach how long a broken rule pauses
public record Pauses(
    OptionalInt losses, Optional<Duration> afterLosses, Optional<Duration> afterBreach) {

  /// No pause.
  public static final Pauses NONE =
      new Pauses(OptionalInt.empty(), Optional.empty(), Optional.empty());

  public Pauses {
    if (losses.isPresent() != afterLosses.isPresent() || losses.orElse(1) < 1) {
      throw new IllegalArgumentException("losses in a row pause for a time: " + losses);
    }
  }

  Pauses and(Pauses other) {
    return new Pauses(
        Strictest.least(losses, other.losses),
        Strictest.most(afterLosses, other.afterLosses),
        Strictest.most(afterBreach, other.afterBreach));
  }
}
