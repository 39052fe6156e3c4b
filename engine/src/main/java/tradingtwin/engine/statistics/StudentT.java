package tradingtwin.engine.statistics;

/// Student's t distribution.
public final class StudentT {
  private StudentT() {}

  /// P(T ≥ t) with `df` degrees of freedom.
  public static double upper(double t, double df) {
    double square = t * t;
    double x = df / (df + square);
    double half = 0.5 * Beta.regularised(x, square / (df + square), df / 2, 0.5);
    return t >= 0 ? half : 1 - half;
  }

  /// The value that T does not exceed with probability `p`, strictly between 0 and 1.
  public static double quantile(double p, double df) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("no quantile at " + p);
    }
    double low = -1;
    double high = 1;
    while (upper(low, df) < 1 - p) {
      low *= 2;
    }
    while (upper(high, df) > 1 - p) {
      high *= 2;
    }
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (upper(middle, df) > 1 - p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
