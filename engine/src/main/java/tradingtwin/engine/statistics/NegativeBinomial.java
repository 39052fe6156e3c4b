package tradingtwin.engine.statistics;

/// Tail of the negative binomial distribution, given by mean and size (variance mean +
/// mean²/size).
public final class NegativeBinomial {
  private NegativeBinomial() {}

  /// P(X ≥ k).
  public static double upper(int k, double mean, double size) {
    if (k <= 0) {
      return 1;
    }
    return Beta.regularised(mean / (size + mean), size / (size + mean), k, size);
  }
}
