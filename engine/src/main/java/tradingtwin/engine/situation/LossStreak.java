package tradingtwin.engine.situation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.fills.RoundTrip;

/// The losing trips that ended one after the other, up to the latest. A trip that ends at nothing
/// or better ends it.
///
/// @param losses how many
/// @param lastAt when the latest of them ended; empty when there is none
public record LossStreak(int losses, Optional<Instant> lastAt) {

  /// The streak at the end of these trips, in the order of their end.
  public static LossStreak of(List<RoundTrip> trips) {
    int losses = 0;
    for (int i = trips.size() - 1; i >= 0 && trips.get(i).netPnl().signum() < 0; i--) {
      losses++;
    }
    return new LossStreak(
        losses, losses == 0 ? Optional.empty() : Optional.of(trips.getLast().closedAt()));
  }
}
