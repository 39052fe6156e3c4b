package tradingtwin.engine.attribution;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The least money that a trader must have had, as the trades so far show: what stood in positions
/// at once beyond what had been earned. Balances do not come with fills; this much came with them.
///
/// A short ties up its price as a long does. What an open position has gained or lost is not
/// spent before it is closed.
final class Funds {
  private static final double ROUNDING = 1e-9;
  private final NavigableMap<Long, Double> least = new TreeMap<>();

  /// After an entry of the trader's own.
  ///
  /// @param at when, epoch milliseconds
  /// @param free earned less what stands in positions
  void seen(long at, double free) {
    least.merge(at, Math.max(-free, at(at)), Math::max);
  }

  /// What is known to have been there at an instant.
  double at(long t) {
    Map.Entry<Long, Double> last = least.floorEntry(t);
    return last == null ? 0 : last.getValue();
  }

  /// The units of `wished` that can be paid.
  ///
  /// @param free earned less what stands in positions
  double payable(Step entry, double wished, double free) {
    double had = at(entry.at());
    double each = entry.price() * (1 + Math.max(0, entry.feeRate()));
    return wished * each <= had + free + ROUNDING * had ? wished : Math.max(0, (had + free) / each);
  }

  /// Earned by now, fees paid, less what stands in these positions at their cost.
  static double free(double banked, Collection<Holding> open) {
    double free = banked;
    for (Holding holding : open) {
      free += holding.worth(holding.cost()) - holding.units() * holding.cost();
    }
    return free;
  }
}
