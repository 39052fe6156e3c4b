package tradingtwin.engine.attribution;

/// A joint result parted among its makers: each one's contribution, averaged over all orders in
/// which they could have come in.
///
/// Source: Shapley 1953; exact, over all coalitions.
final class Shapley {
  private Shapley() {}

  /// The parts; they add up to the value of all minus the value of none.
  ///
  /// @param values value of each coalition, bit i of the index set when maker i is in it
  static double[] parts(double[] values) {
    int players = Integer.numberOfTrailingZeros(values.length);
    if (values.length != 1 << players) {
      throw new IllegalArgumentException("a value for each coalition: " + values.length);
    }
    double[] weights = weights(players);
    double[] parts = new double[players];
    for (int coalition = 0; coalition < values.length; coalition++) {
      for (int i = 0; i < players; i++) {
        if ((coalition & 1 << i) == 0) {
          double gained = values[coalition | 1 << i] - values[coalition];
          parts[i] += weights[Integer.bitCount(coalition)] * gained;
        }
      }
    }
    return parts;
  }

  /// Share of orders in which exactly `size` given others come before: size! (n − size − 1)! / n!.
  private static double[] weights(int players) {
    double[] weights = new double[players];
    for (int size = 0; size < players; size++) {
      double ways = players;
      for (int k = 1; k <= size; k++) {
        ways *= (double) (players - k) / k;
      }
      weights[size] = 1 / ways;
    }
    return weights;
  }
}
