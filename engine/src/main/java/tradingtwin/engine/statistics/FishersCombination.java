package tradingtwin.engine.statistics;

/// One p-value out of several independent ones: −2 Σ ln p against chi-square of twice their
/// number.
public final class FishersCombination {
  private FishersCombination() {}

  /// The statistic −2 Σ ln p; every p above 0.
  public static double statistic(double... p) {
    double sum = 0;
    for (double each : p) {
      if (!(each > 0 && each <= 1)) {
        throw new IllegalArgumentException("not a p-value to combine: " + each);
      }
      sum -= 2 * Math.log(each);
    }
    return sum;
  }

  /// The combined p-value.
  public static double p(double... p) {
    return ChiSquare.upper(statistic(p), 2.0 * p.length);
  }
}
