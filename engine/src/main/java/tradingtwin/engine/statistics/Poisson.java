package tradingtwin.engine.statistics;

/// Tail of the Poisson distribution.
public final class Poisson {
  private Poisson() {}

  /// P(X ≥ k) for mean `mu`.
  public static double upper(int k, double mu) {
    return k <= 0 ? 1 : Gamma.lower(k, mu);
  }
}
