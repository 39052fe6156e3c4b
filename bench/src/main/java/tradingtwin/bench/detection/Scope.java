package tradingtwin.bench.detection;

import java.util.List;
import tradingtwin.engine.bias.BiasLabel;

/// How wide the studies of a run reach.
///
/// @param habits habits that are given to traders
/// @param doses how much of them, ascending
/// @param lengths decisions in a record, ascending
/// @param usual the length that power is promised for, one of `lengths`
/// @param fewest decisions of the shortest record without a habit
/// @param most decisions of the longest of them, but for those as long as the longest with one
record Scope(
    List<BiasLabel> habits,
    List<Double> doses,
    List<Integer> lengths,
    int usual,
    int fewest,
    int most) {
  /// What a report is made of.
  static final Scope FULL =
      new Scope(
          List.of(BiasLabel.values()),
          List.of(0.25, 0.5, 1.0),
          List.of(50, 100, 200, 500),
          200,
          50,
          400);

  Scope {
    habits = List.copyOf(habits);
    doses = List.copyOf(doses);
    lengths = List.copyOf(lengths);
    if (!lengths.contains(usual)) {
      throw new IllegalArgumentException("the usual length is one of the lengths");
    }
  }

  /// These habits at full dose in the longest record alone.
  Scope atItsFullest(List<BiasLabel> some) {
    return new Scope(some, List.of(full()), List.of(longest()), longest(), fewest, most);
  }

  int longest() {
    return lengths.getLast();
  }

  /// The full dose.
  double full() {
    return doses.getLast();
  }
}
