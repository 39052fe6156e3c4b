package tradingtwin.engine.attribution;

import java.util.OptionalDouble;
import tradingtwin.engine.statistics.Draws;
import tradingtwin.engine.statistics.Quantile;

/// What as many random decisions without the mark would seem to cost under the same
/// counterfactual; a habit's cost is credible only above most of these.
final class Placebo {
  private Placebo() {}

  /// The high end of that cost; empty with too few to draw from.
  ///
  /// @param unmarked costs of comparable decisions without the mark
  /// @param weights how much is counted of each marked decision
  static OptionalDouble high(
      double[] unmarked, double[] weights, AttributionPolicy policy, Draws draws) {
    if (unmarked.length < policy.minimumPlacebo()) {
      return OptionalDouble.empty();
    }
    double[] sums = new double[policy.placeboDraws()];
    for (int draw = 0; draw < sums.length; draw++) {
      double sum = 0;
      for (double weight : weights) {
        sum += weight * unmarked[draws.nextInt(unmarked.length)];
      }
      sums[draw] = sum;
    }
    return Quantile.TYPE_7.of(sums, policy.placeboRank());
  }
}
