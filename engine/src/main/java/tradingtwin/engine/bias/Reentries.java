package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Quantile;

/// Openings with the round trip that had ended last before them, over all symbols and accounts of
/// the trader.
///
/// The pause before one is taken from the end of that trip or the opening before, whichever is
/// later. Sizes and outcomes
/// are multiples of the trader's own median in the same quote currency.
///
/// @param all re-entries in the order of time
/// @param dateOnly re-entries left out because their time within the day is unknown
record Reentries(List<Reentry> all, int dateOnly) {

  /// One re-entry.
  ///
  /// @param entry the opening decision
  /// @param afterLoss whether the trip before lost money, known fees included
  /// @param lnSize logarithm of its notional over the median notional
  /// @param gapMinutes minutes from the end of that trip, or the opening before, to this opening
  /// @param dose size of that trip's outcome over the median outcome
  record Reentry(
      Decision entry, boolean afterLoss, double lnSize, double gapMinutes, double dose) {}

  private record Pair(RoundTrip trip, Decision entry, Instant since) {}

  static Reentries of(TraderRecord trader) {
    List<Pair> pairs = pairs(trader);
    List<Pair> timed = pairs.stream().filter(Reentries::timed).toList();
    Map<String, Double> notional = medians(timed, pair -> notional(pair.entry()));
    Map<String, Double> outcome = medians(timed, Reentries::outcome);
    double shortest = trader.policies().revenge().shortestGapSeconds();
    List<Reentry> all = new ArrayList<>();
    for (Pair pair : timed) {
      String currency = currency(pair.entry());
      double seconds = Duration.between(pair.since(), pair.entry().ts()).toMillis() / 1000.0;
      double typical = outcome.getOrDefault(currency, 0.0);
      all.add(
          new Reentry(
              pair.entry(),
              pair.trip().netPnl().signum() < 0,
              Math.log(notional(pair.entry()) / notional.getOrDefault(currency, 1.0)),
              Math.max(seconds, shortest) / 60,
              typical > 0 ? outcome(pair) / typical : 0));
    }
    return new Reentries(all, pairs.size() - timed.size());
  }

  private static List<Pair> pairs(TraderRecord trader) {
    List<Pair> pairs = new ArrayList<>();
    List<RoundTrip> trips = trader.trips();
    int next = 0;
    Instant opened = Instant.MIN;
    for (Move move : trader.ledger().moves()) {
      if (!move.opens()) {
        continue;
      }
      while (next < trips.size() && ended(trips.get(next), move.decision())) {
        next++;
      }
      if (next > 0) {
        RoundTrip trip = trips.get(next - 1);
        Instant since = trip.closedAt().isAfter(opened) ? trip.closedAt() : opened;
        pairs.add(new Pair(trip, move.decision(), since));
      }
      opened = move.decision().lastTs();
    }
    return pairs;
  }

  /// Whether the trip had ended when the decision was made; turning a position ends and opens.
  private static boolean ended(RoundTrip trip, Decision decision) {
    Decision exit = trip.exits().getLast();
    return !exit.lastTs().isAfter(decision.ts()) || exit.equals(decision);
  }

  private static boolean timed(Pair pair) {
    return pair.entry().knowsTimeOfDay() && pair.trip().exits().getLast().knowsTimeOfDay();
  }

  private static double notional(Decision decision) {
    return decision.notional().doubleValue();
  }

  private static double outcome(Pair pair) {
    return Math.abs(pair.trip().netPnl().doubleValue());
  }

  private static String currency(Decision decision) {
    return decision.quoteCurrency().orElse("");
  }

  private interface Measure {
    double of(Pair pair);
  }

  private static Map<String, Double> medians(List<Pair> pairs, Measure measure) {
    Map<String, List<Double>> byCurrency = new HashMap<>();
    for (Pair pair : pairs) {
      byCurrency
          .computeIfAbsent(currency(pair.entry()), any -> new ArrayList<>())
          .add(measure.of(pair));
    }
    Map<String, Double> medians = new HashMap<>();
    byCurrency.forEach(
        (currency, values) ->
            Quantile.median(values.stream().mapToDouble(Double::doubleValue).toArray())
                .ifPresent(median -> medians.put(currency, median)));
    return medians;
  }
}
