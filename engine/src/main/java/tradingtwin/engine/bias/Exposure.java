package tradingtwin.engine.bias;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Ledger.Move;
import tradingtwin.engine.fills.Position;

/// Time that positions in one symbol stood under water and in gain, in hours.
///
/// With bars, each closed bar counts for its length at its close. Without, each moment between two
/// fills stands at the price of the nearer one.
final class Exposure {
  private final Optional<Candles> candles;
  private double underWater;
  private double inGain;

  Exposure(Optional<Chart> chart) {
    candles = chart.map(Chart::candles);
  }

  double hoursUnderWater() {
    return underWater;
  }

  double hoursInGain() {
    return inGain;
  }

  /// Counts the time from one move to the next; whether there was any to count.
  boolean count(Move from, Move to) {
    if (candles.isPresent()) {
      return count(from, to.decision().ts());
    }
    double half = hours(from.decision().lastTs(), to.decision().ts()) / 2;
    if (!stands(from) || half <= 0) {
      return false;
    }
    add(from.after(), from.decision().price().doubleValue(), half);
    add(from.after(), to.decision().price().doubleValue(), half);
    return true;
  }

  /// Counts the bars from a move until a moment; without bars nothing is known of that time.
  boolean count(Move from, Instant until) {
    if (candles.isEmpty() || !stands(from)) {
      return false;
    }
    Candles bars = candles.get();
    int first = bars.lastClosedAt(from.decision().lastTs()).orElse(-1) + 1;
    int last = bars.lastClosedAt(until).orElse(-1);
    double hours = bars.granularity().toMillis() / 3_600_000.0;
    double cost = from.after().averageCost().doubleValue();
    int sign = from.after().qty().signum();
    for (int bar = first; bar <= last; bar++) {
      add(sign * Double.compare(bars.close(bar), cost), hours);
    }
    return last >= first;
  }

  private static boolean stands(Move from) {
    return !from.after().flat() && !Additions.isCrumb(from.after(), from.decision());
  }

  private void add(Position position, double price, double hours) {
    add((int) Math.signum(position.returnAt(price)), hours);
  }

  private void add(int standing, double hours) {
    underWater += standing < 0 ? hours : 0;
    inGain += standing > 0 ? hours : 0;
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }
}
