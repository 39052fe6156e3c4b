package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Quantile;

/// What round trips brought, in measures that can be compared with one another.
final class Results {
  private Results() {}

  /// Net profit or loss over what was paid to enter, as a fraction.
  static double netReturn(RoundTrip trip) {
    double paid = trip.entryQty().doubleValue() * trip.entries().getFirst().price().doubleValue();
    return trip.netPnl().doubleValue() / paid;
  }

  /// The quote currency of a trip; empty text where the symbol names none.
  static String currency(RoundTrip trip) {
    return currency(trip.entries().getFirst());
  }

  static String currency(Decision decision) {
    return decision.quoteCurrency().orElse("");
  }

  /// The usual size of an outcome, by quote currency.
  static Map<String, Double> usualOutcomes(List<RoundTrip> trips) {
    Map<String, List<Double>> byCurrency = new HashMap<>();
    for (RoundTrip trip : trips) {
      byCurrency
          .computeIfAbsent(currency(trip), any -> new ArrayList<>())
          .add(Math.abs(trip.netPnl().doubleValue()));
    }
    Map<String, Double> usual = new HashMap<>();
    byCurrency.forEach(
        (currency, outcomes) ->
            Quantile.median(outcomes.stream().mapToDouble(Double::doubleValue).toArray())
                .ifPresent(median -> usual.put(currency, median)));
    return usual;
  }
}
