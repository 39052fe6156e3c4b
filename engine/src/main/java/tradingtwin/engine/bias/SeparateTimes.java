package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import tradingtwin.engine.statistics.Normal;

/// Cases that share their bars, counted as one with their mean: positions left together, and moves
/// of symbols that fall together, are one event and not many.
///
/// @param means mean percentile of each separate time
record SeparateTimes(List<Double> means) {

  /// Cases grouped by the stretch of time that they fall into.
  static <T> SeparateTimes of(
      List<T> cases, ToLongFunction<T> stretch, ToDoubleFunction<T> percentile) {
    Map<Long, double[]> sums = new LinkedHashMap<>();
    for (T each : cases) {
      double[] sum = sums.computeIfAbsent(stretch.applyAsLong(each), any -> new double[2]);
      sum[0] += percentile.applyAsDouble(each);
      sum[1]++;
    }
    List<Double> means = new ArrayList<>(sums.size());
    sums.values().forEach(sum -> means.add(sum[0] / sum[1]));
    return new SeparateTimes(List.copyOf(means));
  }

  int n() {
    return means.size();
  }

  /// The mean over separate times.
  double mean() {
    return means.stream().mapToDouble(Double::doubleValue).average().orElse(0.5);
  }

  /// Chance of a mean at least as small where every percentile is equally likely.
  double pLow() {
    return Normal.upper((0.5 - mean()) * Math.sqrt(12.0 * n()));
  }

  /// Chance of a mean at least as large where every percentile is equally likely.
  double pHigh() {
    return Normal.upper((mean() - 0.5) * Math.sqrt(12.0 * n()));
  }
}
