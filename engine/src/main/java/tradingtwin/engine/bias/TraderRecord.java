package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.candles.Market;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Draws;
import tradingtwin.engine.statistics.Quantile;

/// What a detector may look at.
///
/// @param ledger what the trader did
/// @param market what prices did
/// @param digest digest of fills and bars; the seed of every draw
/// @param policies the numbers in force
/// @param charts bars with their indicators, worked out once a symbol
/// @param plans what the trader keeps to, worked out once
record TraderRecord(
    Ledger ledger,
    Market market,
    String digest,
    BiasPolicies policies,
    Charts charts,
    Plans plans) {

  TraderRecord(Ledger ledger, Market market, String digest, BiasPolicies policies, Charts charts) {
    this(ledger, market, digest, policies, charts, new Plans());
  }

  /// Repeatable draws for one purpose.
  Draws draws(String purpose) {
    return Draws.seededBy(digest + ":" + purpose);
  }

  /// Median time that a position was held; 0 before one has ended.
  double medianHeldSeconds() {
    double[] held =
        trips().stream().mapToDouble(trip -> (double) trip.held().toSeconds()).toArray();
    return Quantile.median(held).orElse(0);
  }

  /// Ended round trips, in the order of their end.
  List<RoundTrip> trips() {
    return ledger.roundTrips();
  }
}
