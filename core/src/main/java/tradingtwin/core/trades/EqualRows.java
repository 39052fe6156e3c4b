package tradingtwin.core.trades;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Rows of one import that say the same and carry no id: which stored fills they are.
///
/// An import is taken for an uncut stretch of the account's list. What lies inside the stretch
/// of either is told whole there, so the k-th row is the k-th fill. What two imports tell from
/// the same side of a cut is told by the longer one. Only where one begins in the moment in
/// which another ends, it cannot be known: that is for the trader to say.
final class EqualRows {
  private EqualRows() {}

  /// A stored fill that says the same.
  ///
  /// @param sameWay the stretches of those imports of the same way that brought it; none when it
  ///     came only by other ways, and then it is nobody's k-th yet
  record Twin(String tradeId, List<Stretch> sameWay) {
    Twin {
      sameWay = List.copyOf(sameWay);
    }
  }

  /// What a row is.
  sealed interface Fate {
    /// That fill.
    record Known(String tradeId) implements Fate {}

    /// That fill, or one of its own.
    record Perhaps(String tradeId) implements Fate {}

    /// A fill of its own.
    record Fresh() implements Fate {}
  }

  /// One fate for each of the rows, in their order.
  ///
  /// @param twins in the order in which they were stored
  static List<Fate> fates(Instant moment, Stretch now, int rows, List<Twin> twins) {
    List<Fate> fates = new ArrayList<>(rows);
    for (Twin twin : twins) {
      if (now.holds(moment) || beyondDoubt(twin, moment, now)) {
        fates.add(new Fate.Known(twin.tradeId()));
      }
    }
    for (Twin twin : twins) {
      if (!now.holds(moment) && !beyondDoubt(twin, moment, now)) {
        fates.add(new Fate.Perhaps(twin.tradeId()));
      }
    }
    while (fates.size() < rows) {
      fates.add(new Fate.Fresh());
    }
    return List.copyOf(fates.subList(0, rows));
  }

  private static boolean beyondDoubt(Twin twin, Instant moment, Stretch now) {
    return twin.sameWay().isEmpty()
        || twin.sameWay().stream()
            .anyMatch(then -> then.holds(moment) || then.sharesAnEnd(now, moment));
  }
}
