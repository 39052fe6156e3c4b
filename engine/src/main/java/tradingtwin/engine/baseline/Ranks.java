package tradingtwin.engine.baseline;

import java.util.Arrays;

/// A sorted multiset over values known beforehand: adding, removing, counting and picking by rank
/// take O(log n).
///
/// Source: Fenwick 1994, counts over the sorted distinct values.
final class Ranks {
  private final double[] ladder;
  private final int[] counts;
  private final int highestBit;
  private int size;

  Ranks(double[] everyValue) {
    ladder = Arrays.stream(everyValue).sorted().distinct().toArray();
    counts = new int[ladder.length + 1];
    highestBit = Integer.highestOneBit(Math.max(1, ladder.length));
  }

  int size() {
    return size;
  }

  void add(double value) {
    change(value, 1);
  }

  void remove(double value) {
    change(value, -1);
  }

  private void change(double value, int by) {
    int rung = Arrays.binarySearch(ladder, value);
    if (rung < 0) {
      throw new IllegalArgumentException("not one of the values announced: " + value);
    }
    size += by;
    for (int i = rung + 1; i < counts.length; i += i & -i) {
      counts[i] += by;
    }
  }

  /// How many are below `x`.
  int below(double x) {
    int rung = Arrays.binarySearch(ladder, x);
    return upTo(rung >= 0 ? rung : -rung - 1);
  }

  /// How many are at most `x`.
  int atMost(double x) {
    int rung = Arrays.binarySearch(ladder, x);
    return upTo(rung >= 0 ? rung + 1 : -rung - 1);
  }

  private int upTo(int rungs) {
    int sum = 0;
    for (int i = rungs; i > 0; i -= i & -i) {
      sum += counts[i];
    }
    return sum;
  }

  /// The value of that rank, 0 for the smallest; rank below the size.
  double pick(int rank) {
    int rung = 0;
    int left = rank;
    for (int bit = highestBit; bit > 0; bit >>= 1) {
      int next = rung + bit;
      if (next < counts.length && counts[next] <= left) {
        rung = next;
        left -= counts[next];
      }
    }
    return ladder[rung];
  }

  /// The middle; the mean of both middles of an even number.
  double median() {
    return (pick((size - 1) / 2) + pick(size / 2)) / 2;
  }

  /// The median distance from `centre`.
  double medianDistance(double centre) {
    int below = below(centre);
    return (distance(centre, below, (size - 1) / 2) + distance(centre, below, size / 2)) / 2;
  }

  /// The distance of that rank, picked out of the values below, nearest first, and those above.
  private double distance(double centre, int below, int rank) {
    int low = Math.max(0, rank + 1 - (size - below));
    int high = Math.min(rank + 1, below);
    while (low < high) {
      int taken = (low + high) >>> 1;
      double nextBelow = centre - pick(below - 1 - taken);
      double lastAbove = pick(below + rank - taken) - centre;
      if (nextBelow < lastAbove) {
        low = taken + 1;
      } else {
        high = taken;
      }
    }
    double lastBelow = low == 0 ? 0 : centre - pick(below - low);
    double lastAbove = low == rank + 1 ? 0 : pick(below + rank - low) - centre;
    return Math.max(lastBelow, lastAbove);
  }
}
