package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.fills.Decision;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Quantile;

/// Outcomes with the moment that they belong to: what is held against the hours of a day.
///
/// @param decisions the decision that each outcome belongs to
/// @param outcomes larger is better
/// @param dateOnly cases left out because their time within the day is unknown
record Timed(List<Decision> decisions, double[] outcomes, int dateOnly) {

  /// Net returns of round trips, with their opening; none counts as more than so many median
  /// results.
  static Timed results(TraderRecord trader, double largest) {
    List<RoundTrip> trips =
        trader.trips().stream().filter(t -> t.entries().getFirst().knowsTimeOfDay()).toList();
    double[] results = trips.stream().mapToDouble(Results::netReturn).toArray();
    double usual = Quantile.median(Arrays.stream(results).map(Math::abs).toArray()).orElse(0);
    double most = usual > 0 ? largest * usual : Double.MAX_VALUE;
    return new Timed(
        trips.stream().map(trip -> trip.entries().getFirst()).toList(),
        Arrays.stream(results).map(result -> Math.clamp(result, -most, most)).toArray(),
        trader.trips().size() - trips.size());
  }

  /// Prices of all decisions by their place in the bar that they fell into: 1 at its best end for
  /// the trader, 0 at its worst, less the mean of entries or of exits: who buys by the clock and
  /// sells by the price would else seem to have bad hours.
  static Timed prices(TraderRecord trader) {
    List<Decision> decisions = new ArrayList<>();
    List<Boolean> entries = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    int dateOnly = 0;
    for (Move move : trader.ledger().moves()) {
      Decision decision = move.decision();
      dateOnly += decision.knowsTimeOfDay() ? 0 : 1;
      OptionalDouble place =
          decision.knowsTimeOfDay() ? place(decision, trader) : OptionalDouble.empty();
      if (place.isPresent()) {
        decisions.add(decision);
        entries.add(move.enters());
        places.add(place.getAsDouble());
      }
    }
    double usualIn = mean(places, entries, true);
    double usualOut = mean(places, entries, false);
    double[] outcomes = new double[places.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = places.get(i) - (entries.get(i) ? usualIn : usualOut);
    }
    return new Timed(decisions, outcomes, dateOnly);
  }

  private static double mean(List<Double> places, List<Boolean> entries, boolean entered) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < places.size(); i++) {
      if (entries.get(i) == entered) {
        sum += places.get(i);
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  /// Empty where no bar covers the moment, or its price never moved.
  private static OptionalDouble place(Decision decision, TraderRecord trader) {
    var chart = trader.charts().of(decision.symbol());
    if (chart.isEmpty()) {
      return OptionalDouble.empty();
    }
    var candles = chart.get().candles();
    int index = candles.lastClosedAt(decision.ts()).orElse(-1) + 1;
    if (index >= candles.size() || candles.at(index).start().isAfter(decision.ts())) {
      return OptionalDouble.empty();
    }
    Candle bar = candles.at(index);
    double height = bar.high() - bar.low();
    if (!(height > 0)) {
      return OptionalDouble.empty();
    }
    double place = (decision.price().doubleValue() - bar.low()) / height;
    double kept = decision.side().sign() > 0 ? 1 - place : place;
    return OptionalDouble.of(Math.clamp(kept, 0.0, 1.0));
  }

  int n() {
    return outcomes.length;
  }
}
