package tradingtwin.core.simulations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.simulation.ActualTrade;

/// The trade that a fill belongs to, from flat to flat.
///
/// @param undone number of the exit that is asked about: the fill's own, or the last
record SimulatedTrade(RoundTrip trip, ActualTrade actual, int undone) {

  /// The ended trade with that fill; of a fill that turned a position, the trade that it left.
  static Optional<SimulatedTrade> of(Ledger ledger, String tradeId) {
    List<RoundTrip> trips = ledger.roundTrips();
    return trips.stream()
        .filter(trip -> has(trip.exits(), tradeId))
        .findFirst()
        .or(() -> trips.stream().filter(trip -> has(trip.entries(), tradeId)).findFirst())
        .map(trip -> new SimulatedTrade(trip, ActualTrade.of(trip), exit(trip, tradeId)));
  }

  private static int exit(RoundTrip trip, String tradeId) {
    return IntStream.range(0, trip.exits().size())
        .filter(i -> trip.exits().get(i).fillIds().contains(tradeId))
        .findFirst()
        .orElse(trip.exits().size() - 1);
  }

  private static boolean has(List<Decision> decisions, String tradeId) {
    return decisions.stream().anyMatch(decision -> decision.fillIds().contains(tradeId));
  }

  Instant exitAt() {
    return actual.exits().get(undone).at();
  }

  /// As long as it was held, a minute at least.
  Duration held() {
    Duration held = Duration.between(actual.openedAt(), exitAt());
    return held.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : held;
  }
}
