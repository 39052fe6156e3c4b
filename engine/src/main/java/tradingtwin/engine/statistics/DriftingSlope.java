package tradingtwin.engine.statistics;

/// The slope of y on x where y is like its value before, and how surprising it is by Student's t.
///
/// @param slope change of y for one more x; 0 when x never differs
/// @param pUpper chance of a slope at least as large
public record DriftingSlope(double slope, double pUpper) {

  /// By generalised least squares, as [ShiftedSlope#ofDrifting].
  public static DriftingSlope of(double[] x, double[] y) {
    double likeness = ShiftedSlope.likeness(x, y);
    double[] steps = ShiftedSlope.beyond(y, likeness);
    LeastSquares line = LeastSquares.of(ShiftedSlope.beyond(x, likeness), steps);
    int freedom = steps.length - 2;
    if (freedom < 1 || line.slope() == 0) {
      return new DriftingSlope(line.slope(), 1);
    }
    double rest = Math.max(1 - line.explained(), Double.MIN_NORMAL);
    double t = Math.signum(line.slope()) * Math.sqrt(line.explained() / rest * freedom);
    return new DriftingSlope(line.slope(), StudentT.upper(t, freedom));
  }
}
