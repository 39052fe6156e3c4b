package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The slope of y on x, and how surprising it is when x is shifted circularly against y, which
/// keeps runs and drifts of both.
///
/// @param slope change of y for one more x; 0 when x never differs
/// @param pUpper chance of a slope at least as large
public record ShiftedSlope(double slope, double pUpper) {
  private static final double ROUNDING = 1e-9;
  private static final double MOST_ALIKE = 0.95;

  /// The slope over values in the order of time, under all shifts; the one by nothing is one of
  /// them. Where few shifts reach the slope, see [ShiftTail].
  public static ShiftedSlope of(double[] x, double[] y) {
    double[] cx = centred(x);
    double[] cy = centred(y);
    double squares = product(cx, cx);
    if (squares <= 0) {
      return new ShiftedSlope(0, 1);
    }
    double observed = product(cx, cy);
    double slack = ROUNDING * Math.sqrt(squares * product(cy, cy));
    ShiftTail shifts = new ShiftTail(CircularProducts.of(cx, cy));
    return new ShiftedSlope(observed / squares, shifts.upper(observed, slack));
  }

  /// The slope by generalised least squares, where y is like its value before: both are taken as
  /// what the value before, times y's own correlation with it, does not tell. Values that drift
  /// slowly then say as much about x as their steps do. Shifted as in [#of].
  ///
  /// Source: Cochrane & Orcutt 1949; the correlation is that of what x leaves of y, 0 to 0.95.
  public static ShiftedSlope ofDrifting(double[] x, double[] y) {
    double likeness = likeness(x, y);
    return of(beyond(x, likeness), beyond(y, likeness));
  }

  /// The same beside a third series, whose own part in both is taken off first.
  public static ShiftedSlope ofDrifting(double[] x, double[] y, double[] beside) {
    double likeness = likeness(x, rest(beside, y));
    double[] other = beyond(beside, likeness);
    return of(rest(other, beyond(x, likeness)), rest(other, beyond(y, likeness)));
  }

  /// What a straight line through x leaves of y.
  private static double[] rest(double[] x, double[] y) {
    LeastSquares line = LeastSquares.of(x, y);
    double[] rest = new double[y.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = y[i] - line.intercept() - line.slope() * x[i];
    }
    return rest;
  }

  static double likeness(double[] x, double[] y) {
    double before = 0;
    double squares = 0;
    double products = 0;
    for (double rest : rest(x, y)) {
      squares += rest * rest;
      products += before * rest;
      before = rest;
    }
    return squares > 0 ? Math.clamp(products / squares, 0, MOST_ALIKE) : 0;
  }

  static double[] beyond(double[] values, double likeness) {
    double[] steps = new double[Math.max(0, values.length - 1)];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = values[i + 1] - likeness * values[i];
    }
    return steps;
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double product(double[] x, double[] y) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < y.length; i += 2) {
      even += x[i] * y[i];
      odd += x[i + 1] * y[i + 1];
    }
    return i < y.length ? even + odd + x[i] * y[i] : even + odd;
  }
}
