package tradingtwin.engine.statistics;

/// Tail of the chi-square distribution.
public final class ChiSquare {
  private ChiSquare() {}

  /// P(X ≥ x) with `df` degrees of freedom.
  public static double upper(double x, double df) {
    return Gamma.upper(df / 2, x / 2);
  }
}
