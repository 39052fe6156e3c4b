package tradingtwin.engine.statistics;

/// Tails of the binomial distribution: k successes in n trials of probability p.
public final class Binomial {
  private Binomial() {}

  /// P(X ≥ k).
  public static double upper(int k, int n, double p) {
    if (k <= 0) {
      return 1;
    }
    return k > n ? 0 : Beta.regularised(p, 1 - p, k, n - k + 1.0);
  }

  /// P(X ≤ k).
  public static double lower(int k, int n, double p) {
    if (k < 0) {
      return 0;
    }
    return k >= n ? 1 : Beta.regularised(1 - p, p, (double) n - k, k + 1.0);
  }
}
