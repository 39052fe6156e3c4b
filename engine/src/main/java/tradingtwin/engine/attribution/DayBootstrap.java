package tradingtwin.engine.attribution;

import java.util.List;
import java.util.TreeMap;
import tradingtwin.engine.statistics.Draws;
import tradingtwin.engine.statistics.Quantile;

/// How far a sum of costs would scatter if other days of the same kind had been lived: whole days
/// are drawn again, with replacement, because trades of one day share its market and its mood.
///
/// @param low lower end of the percentile interval
/// @param high upper end of it
record DayBootstrap(double low, double high) {

  static DayBootstrap of(List<Measured.Cost> costs, AttributionPolicy policy, Draws draws) {
    TreeMap<Long, Double> byDay = new TreeMap<>();
    costs.forEach(each -> byDay.merge(each.at().day(), each.weighed(), Double::sum));
    return ofDays(
        byDay.values().stream().mapToDouble(Double::doubleValue).toArray(), policy, draws);
  }

  /// The interval of a sum over these days.
  static DayBootstrap ofDays(double[] days, AttributionPolicy policy, Draws draws) {
    double[] sums = new double[policy.rounds()];
    for (int round = 0; round < sums.length; round++) {
      double sum = 0;
      for (int i = 0; i < days.length; i++) {
        sum += days[draws.nextInt(days.length)];
      }
      sums[round] = sum;
    }
    double tail = (1 - policy.interval()) / 2;
    return new DayBootstrap(
        Quantile.TYPE_7.of(sums, tail).orElse(0), Quantile.TYPE_7.of(sums, 1 - tail).orElse(0));
  }

  /// The same interval with both ends so many times as far from the estimate.
  DayBootstrap reaching(double estimate, double times) {
    return new DayBootstrap(
        estimate + times * (low - estimate), estimate + times * (high - estimate));
  }

  /// Whether zero lies outside.
  boolean leavesZeroOut() {
    return low > 0 || high < 0;
  }
}
