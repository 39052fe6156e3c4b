package tradingtwin.engine.statistics;

/// A straight line through points by least squares.
///
/// @param intercept y at x = 0
/// @param slope change of y for one more x; 0 when x never differs
/// @param explained share of y's variance that the line explains, 0 to 1; 0 when y never differs
public record LeastSquares(double intercept, double slope, double explained) {

  /// The line through these points.
  public static LeastSquares of(double[] x, double[] y) {
    int n = x.length;
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += x[i] / n;
      meanY += y[i] / n;
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
    double slope = xx > 0 ? xy / xx : 0;
    return new LeastSquares(
        meanY - slope * meanX, slope, xx > 0 && yy > 0 ? xy * xy / (xx * yy) : 0);
  }
}
