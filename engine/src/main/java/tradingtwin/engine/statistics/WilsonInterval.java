package tradingtwin.engine.statistics;

/// Wilson's score interval for a share.
///
/// @param low lower end, 0 to 1
/// @param high upper end, 0 to 1
public record WilsonInterval(double low, double high) {

  /// The interval for `k` of `n` at a two-sided level such as 0.95; n at least 1.
  public static WilsonInterval of(int k, int n, double level) {
    if (n < 1 || k < 0 || k > n) {
      throw new IllegalArgumentException("not a share: " + k + " of " + n);
    }
    double z = Normal.quantile(0.5 + level / 2);
    double share = (double) k / n;
    double scale = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / scale;
    double half = z / scale * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
