package tradingtwin.bench.detection;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tradingtwin.engine.statistics.StudentT;

/// A mean over traders and how far it may be off.
///
/// @param mean the mean
/// @param low lower end of its 95 % interval; NaN of fewer than two
/// @param high upper end of it
record MeanOf(double mean, double low, double high) {
  private static final double UPPER = 0.975;

  static <T> MeanOf over(List<T> all, ToDoubleFunction<T> value) {
    double[] values = all.stream().mapToDouble(value).toArray();
    int n = values.length;
    double mean = 0;
    for (double one : values) {
      mean += one / n;
    }
    double squares = 0;
    for (double one : values) {
      squares += (one - mean) * (one - mean);
    }
    double error =
        n < 2 ? Double.NaN : StudentT.quantile(UPPER, n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new MeanOf(mean, mean - error, mean + error);
  }

  /// `1,234 (1,100 to 1,368)`, whole numbers.
  String text() {
    return Double.isNaN(low)
        ? Page.number(mean, 0)
        : String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", mean, low, high);
  }
}
