package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tradingtwin.engine.bias.RunUps.Entry;
import tradingtwin.engine.fills.RoundTrip;

/// A signal that nearly all entries wait for: a close beyond all closes of a channel, or a short
/// mean of closes beyond a long one, with the exit once it is no longer.
///
/// Such a rule enters after run-ups by its nature. Chasing is a readiness that grows with the
/// run-up and still enters elsewhere. How long channel and means are is not known, so each of a
/// range is tried: a close beyond a long channel is beyond the short one as well.
final class EntrySignal {
  private static final int[] CHANNELS = {10, 15, 20, 25, 30, 35, 40, 45, 50, 55};
  private static final int[] SHORT_MEANS = {3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20};
  private static final int[] LONG_MEANS = {
    8, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 40, 45, 50, 55, 60, 100, 200
  };

  private EntrySignal() {}

  /// The signal, with the share of entries or trips that it explains; empty where there is none.
  static Optional<Note> of(TraderRecord trader, List<Entry> entries) {
    return channel(entries, trader.policies().chasing())
        .or(() -> crossing(trader, trader.policies().chasing()));
  }

  /// The longest channel that nearly all entries left.
  private static Optional<Note> channel(List<Entry> entries, ChasingPolicy policy) {
    Optional<Note> longest = Optional.empty();
    for (int bars : CHANNELS) {
      int judged = 0;
      int beyond = 0;
      for (Entry entry : entries) {
        if (entry.bar() >= bars) {
          judged++;
          beyond += leaves(entry, bars) ? 1 : 0;
        }
      }
      double share = (double) beyond / Math.max(1, judged);
      if (judged >= policy.minimumEntries() && share >= policy.signalShare()) {
        longest = Optional.of(new Note.ChannelEntries(bars, share));
      }
    }
    return longest;
  }

  private static boolean leaves(Entry entry, int bars) {
    for (int back = 1; back <= bars; back++) {
      if (entry.sign() * entry.chart().move(entry.bar(), back) <= 0) {
        return false;
      }
    }
    return true;
  }

  /// The pair of means that most trips lie between: on the right side at the opening, on the wrong
  /// one at the end.
  private static Optional<Note> crossing(TraderRecord trader, ChasingPolicy policy) {
    int[][] kept = new int[SHORT_MEANS.length][LONG_MEANS.length];
    Duration oldest = trader.policies().barAge().oldest();
    int trips = 0;
    for (RoundTrip trip : trader.trips()) {
      Optional<Chart> chart = trader.charts().of(trip.symbol());
      if (chart.isPresent()) {
        trips += counted(chart.get(), trip, kept, oldest) ? 1 : 0;
      }
    }
    int shorter = 0;
    int longer = 0;
    for (int i = 0; i < SHORT_MEANS.length; i++) {
      for (int j = 0; j < LONG_MEANS.length; j++) {
        if (kept[i][j] > kept[shorter][longer]) {
          shorter = i;
          longer = j;
        }
      }
    }
    double share = (double) kept[shorter][longer] / Math.max(1, trips);
    return trips >= policy.minimumTrips() && share >= policy.crossingShare()
        ? Optional.of(new Note.CrossingEntries(SHORT_MEANS[shorter], LONG_MEANS[longer], share))
        : Optional.empty();
  }

  private static boolean counted(Chart chart, RoundTrip trip, int[][] kept, Duration oldest) {
    OptionalInt opened = chart.candles().knownAt(trip.openedAt(), oldest);
    OptionalInt ended = chart.candles().knownAt(trip.closedAt(), oldest);
    int most = LONG_MEANS[LONG_MEANS.length - 1];
    if (opened.isEmpty() || ended.isEmpty() || opened.getAsInt() < most) {
      return false;
    }
    int sign = trip.direction().sign();
    for (int i = 0; i < SHORT_MEANS.length; i++) {
      for (int j = 0; j < LONG_MEANS.length; j++) {
        boolean pair = SHORT_MEANS[i] < LONG_MEANS[j];
        kept[i][j] +=
            pair
                    && beyond(chart, opened.getAsInt(), i, j) * sign > 0
                    && beyond(chart, ended.getAsInt(), i, j) * sign < 0
                ? 1
                : 0;
      }
    }
    return true;
  }

  /// The short mean less the long one.
  private static double beyond(Chart chart, int bar, int shorter, int longer) {
    return chart.beyondMean(bar, LONG_MEANS[longer]) - chart.beyondMean(bar, SHORT_MEANS[shorter]);
  }
}
