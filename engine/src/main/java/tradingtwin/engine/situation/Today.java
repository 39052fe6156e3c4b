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
public record Today(
    int entries, int losses, Optional<Instant> lastLossAt, LossStreak streak, int openPositions) {}
