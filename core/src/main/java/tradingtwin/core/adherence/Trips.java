package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.matching.EntryId;

/// Round trips by the entries that they are made of.
final class Trips {
  private Trips() {}

  static Map<EntryId, RoundTrip> byEntry(Ledger ledger) {
    Map<EntryId, RoundTrip> trips = new HashMap<>();
    for (RoundTrip trip : ledger.roundTrips()) {
      trip.entries().forEach(entry -> trips.put(EntryId.of(entry), trip));
    }
    return trips;
  }

  /// The part of a trip's result that so many of its units have.
  static BigDecimal share(RoundTrip trip, BigDecimal qty) {
    return trip.netPnl()
        .multiply(qty.min(trip.entryQty()))
        .divide(trip.entryQty(), MathContext.DECIMAL64);
  }

  /// Money that is lost at the plan's stop; empty without one.
  static Optional<BigDecimal> risk(PretradeIntent.Plan plan, BigDecimal qty) {
    BigDecimal entry = plan.entry();
    BigDecimal stop = plan.stop();
    return entry == null || stop == null
        ? Optional.empty()
        : Optional.of(entry.subtract(stop).abs().multiply(qty)).filter(risk -> risk.signum() > 0);
  }
}
