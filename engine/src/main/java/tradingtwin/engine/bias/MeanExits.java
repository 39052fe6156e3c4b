package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.fills.RoundTrip;

/// Exits on the bar at which the price meets its own mean for the first time since the opening:
/// the rule of somebody who trades its return.
///
/// Such a rule leaves winners at its signal while losers wait for it, which looks like both the
/// disposition effect and losers held. The number of bars of the mean is not known, so each of
/// a range is tried. Without a rule, positions are left on just that bar in less than a tenth.
final class MeanExits {
  private static final int[] SPANS = {
    8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40,
    43, 46, 50, 55, 60
  };

  /// Holds shorter than this meet some mean by chance.
  private static final int SHORTEST = 3;

  /// How far back a hold is looked through.
  private static final int LONGEST = 500;

  private MeanExits() {}

  /// The rule, with the share of exits that it explains; empty where there is none.
  static Optional<Note.MeanExits> of(TraderRecord trader) {
    return trader.plans().means().or(() -> lookedFor(trader));
  }

  private static Optional<Note.MeanExits> lookedFor(TraderRecord trader) {
    Duration oldest = trader.policies().barAge().oldest();
    int[] met = new int[SPANS.length];
    int exits = 0;
    for (RoundTrip trip : trader.trips()) {
      Optional<Chart> chart = trader.charts().of(trip.symbol());
      if (chart.isPresent()) {
        exits += counted(chart.get(), trip, met, oldest) ? 1 : 0;
      }
    }
    int best = 0;
    for (int i = 1; i < met.length; i++) {
      best = met[i] > met[best] ? i : best;
    }
    DispositionPolicy policy = trader.policies().disposition();
    double share = (double) met[best] / Math.max(1, exits);
    return exits >= policy.planMinimumExits() && share >= policy.meanShare()
        ? Optional.of(new Note.MeanExits(SPANS[best], share))
        : Optional.empty();
  }

  private static boolean counted(Chart chart, RoundTrip trip, int[] met, Duration oldest) {
    OptionalInt opened = chart.candles().knownAt(trip.openedAt(), oldest);
    int first = opened.orElse(-1);
    int last = chart.candles().knownAt(trip.exits().getFirst().ts(), oldest).orElse(-1);
    if (opened.isEmpty() || last - first < SHORTEST || first < SPANS[SPANS.length - 1]) {
      return false;
    }
    int sign = trip.direction().sign();
    int from = Math.max(first, last - LONGEST);
    for (int i = 0; i < SPANS.length; i++) {
      met[i] += meets(chart, from, last, SPANS[i], sign) ? 1 : 0;
    }
    return true;
  }

  private static boolean meets(Chart chart, int from, int last, int bars, int sign) {
    if (sign * chart.beyondMean(last, bars) < 0) {
      return false;
    }
    int bar = last - 1;
    while (bar >= from && sign * chart.beyondMean(bar, bars) < 0) {
      bar--;
    }
    return bar < from;
  }
}
