package tradingtwin.engine.statistics;

/// Tail of Student's t distribution.
public final class StudentT {
  private StudentT() {}

  /// P(T ≥ t) with `df` degrees of freedom.
  public static double upper(double t, double df) {
    double square = t * t;
    double x = df / (df + square);
    double half = 0.5 * Beta.regularised(x, square / (df + square), df / 2, 0.5);
    return t >= 0 ? half : 1 - half;
  }
}
