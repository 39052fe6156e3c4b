package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The slope of y on x, and how surprising it is when x is shifted circularly against y, which
/// keeps runs and drifts of both.
///
/// @param slope change of y for one more x; 0 when x never differs
/// @param pUpper chance of a slope at least as large
public record ShiftedSlope(double slope, double pUpper) {
  private static final double ROUNDING = 1e-9;

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
