package tradingtwin.engine.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tradingtwin.engine.fills.Direction;

/// Intents of one account, symbol and direction, the newest first, looked up by time: an entry is
/// held against those near to it, not against all that there ever were.
final class IntentShelf {
  /// A fill that knows only its day fits the whole of it, in any zone.
  private static final Duration A_DAY = Duration.ofDays(2);

  private final List<GatedIntent> newestFirst = new ArrayList<>();
  private Duration longest = Duration.ZERO;

  record Key(String account, String symbol, Direction direction) {}

  /// The shelves of these intents, given newest first.
  static Map<Key, IntentShelf> of(List<GatedIntent> newestFirst) {
    Map<Key, IntentShelf> shelves = new HashMap<>();
    for (GatedIntent intent : newestFirst) {
      Key key = new Key(intent.account(), intent.symbol(), intent.direction());
      shelves.computeIfAbsent(key, any -> new IntentShelf()).add(intent);
    }
    return shelves;
  }

  private void add(GatedIntent intent) {
    newestFirst.add(intent);
    Duration lasts = Duration.between(intent.from(), intent.until());
    longest = lasts.compareTo(longest) > 0 ? lasts : longest;
  }

  /// All whose window may hold `t`, and some more; the newest first.
  List<GatedIntent> around(Instant t) {
    int first = firstNotAfter(t.plus(A_DAY));
    Instant oldest = t.minus(longest).minus(A_DAY);
    int end = first;
    while (end < newestFirst.size() && !newestFirst.get(end).from().isBefore(oldest)) {
      end++;
    }
    return newestFirst.subList(first, end);
  }

  private int firstNotAfter(Instant t) {
    int low = 0;
    int high = newestFirst.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (newestFirst.get(middle).from().isAfter(t)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
