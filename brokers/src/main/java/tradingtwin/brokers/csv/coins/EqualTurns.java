package tradingtwin.brokers.csv.coins;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tradingtwin.brokers.csv.format.Leg;

/// Rows without ids that come in equal turns: bought, paid, charged; bought, paid, charged.
final class EqualTurns {

  private EqualTurns() {}

  /// The turns; empty unless each has the same kinds, assets and directions in the same order, no
  /// foreign line between its rows, and both directions in it.
  static List<List<Leg>> of(List<Leg> legs, int turns) {
    int each = turns == 0 ? 0 : legs.size() / turns;
    if (each < 2 || legs.size() != each * turns) {
      return List.of();
    }
    List<List<Leg>> parts = new ArrayList<>();
    for (int i = 0; i < turns; i++) {
      parts.add(legs.subList(i * each, (i + 1) * each));
    }
    List<Leg> first = parts.getFirst();
    boolean equal = parts.stream().allMatch(part -> like(first, part) && adjoining(part));
    return equal && oneEachWay(first) ? parts : List.of();
  }

  private static boolean like(List<Leg> one, List<Leg> other) {
    return IntStream.range(0, one.size())
        .allMatch(
            i ->
                one.get(i).kind().equals(other.get(i).kind())
                    && one.get(i).asset().equals(other.get(i).asset())
                    && one.get(i).amount().signum() == other.get(i).amount().signum());
  }

  private static boolean adjoining(List<Leg> part) {
    return part.getLast().line() - part.getFirst().line() == part.size() - 1;
  }

  /// A turn of two rows with the same direction would be half of two trades.
  private static boolean oneEachWay(List<Leg> part) {
    return part.stream().anyMatch(Leg::in) && part.stream().anyMatch(Leg::out);
  }
}
