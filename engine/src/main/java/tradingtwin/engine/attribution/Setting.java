package tradingtwin.engine.attribution;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;

/// What a counterfactual may look at.
///
/// @param past the trader's own record before any instant
/// @param market bars; a price is only ever taken from a bar after the decision
/// @param policy the numbers in force
record Setting(OwnPast past, Market market, AttributionPolicy policy) {

  /// The opening price of the first bar that starts at that instant or later.
  Optional<Change.Postpone> keptUntil(Step exit, Candles candles, double millis) {
    Instant t = Instant.ofEpochMilli(exit.at() + Math.max(1, Math.round(millis)));
    OptionalInt bar = candles.firstStartingAt(t);
    return bar.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Change.Postpone(
                exit.decision(),
                candles.at(bar.getAsInt()).start().toEpochMilli(),
                candles.at(bar.getAsInt()).open()));
  }
}
