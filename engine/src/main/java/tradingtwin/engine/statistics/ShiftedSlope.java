package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The slope of y on x, and how surprising it is when x is shifted circularly against y, which
/// keeps runs and drifts of both.
///
/// @param slope change of y for one more x; 0 when x never differs
/// @param pUpper chance of a slope at least as large
public record ShiftedSlope(double slope, double pUpper) {
  private static final double ROUNDING = 1e-9;

  /// The slope over values in the order of time.
  ///
  /// All shifts are tried when there are at most `limit` + 1; else `limit` drawn ones. The
  /// shift by nothing is one of them, so p is at least one over the number of values.
  public static ShiftedSlope of(double[] x, double[] y, int limit, Draws draws) {
    int n = x.length;
    double[] cx = centred(x);
    double[] cy = centred(y);
    double squares = product(cx, cx);
    if (squares <= 0) {
      return new ShiftedSlope(0, 1);
    }
    double[] products = CircularProducts.of(cx, cy);
    double observed = product(cx, cy);
    double least = observed - ROUNDING * Math.sqrt(squares * product(cy, cy));
    boolean all = n <= limit + 1;
    int rounds = all ? n : limit;
    int atLeast = all ? 0 : 1;
    for (int round = 0; round < rounds; round++) {
      atLeast += products[all ? round : draws.nextInt(n)] >= least ? 1 : 0;
    }
    return new ShiftedSlope(observed / squares, atLeast / (double) (all ? n : limit + 1));
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
