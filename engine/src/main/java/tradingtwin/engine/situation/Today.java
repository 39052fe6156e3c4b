package tradingtwin.engine.situation;

import java.time.Instant;
import java.util.Optional;

/// The trader's day so far, over all accounts.
///
/// @param entries decisions that opened or enlarged a position
/// @param losses trips that ended with a loss
/// @param lastLossAt when the latest losing trip ended, on whatever day
/// @param streak losing trips one after the other, over all days
/// @param openPositions positions held now
/// @param planned plans of the day that the gate let through and that have no fill yet
public record Today(
    int entries,
    int losses,
    Optional<Instant> lastLossAt,
    LossStreak streak,
    int openPositions,
    int planned) {

  /// The same with plans that are still to be filled.
  public Today planning(int plans) {
    return new Today(entries, losses, lastLossAt, streak, openPositions, plans);
  }
}
