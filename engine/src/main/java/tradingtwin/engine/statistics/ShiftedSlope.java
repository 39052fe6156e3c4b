package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The slope of y on x, and how surprising it is when x is shifted circularly against y, which
/// keeps runs and drifts of both.
///
/// @param slope change of y for one more x; 0 when x never differs
/// @param pUpper chance of a slope at least as large
public record ShiftedSlope(double slope, double pUpper) {
  /// Steps that all drawn shifts together may take: with very many values fewer shifts are drawn,
  /// which makes p coarser and never smaller.
  private static final int MOST_STEPS = 20_000_000;

  private static final int FEWEST_DRAWN = 399;

  /// The slope over values in the order of time.
  ///
  /// All shifts are tried when there are at most `limit` + 1; else `limit` drawn ones, down to 399
  /// for very many values. The shift by nothing is one of them, so p is at least one over the
  /// number of values.
  public static ShiftedSlope of(double[] x, double[] y, int limit, Draws draws) {
    int n = x.length;
    double[] cx = centred(x);
    double[] cy = centred(y);
    double[] twice = Arrays.copyOf(cx, 2 * n);
    System.arraycopy(cx, 0, twice, n, n);
    double squares = product(twice, cx, 0);
    if (squares <= 0) {
      return new ShiftedSlope(0, 1);
    }
    double observed = product(twice, cy, 0);
    double slack = 1e-9 * Math.abs(observed);
    boolean all = n <= limit + 1;
    int drawn = Math.clamp(MOST_STEPS / Math.max(1, n), Math.min(limit, FEWEST_DRAWN), limit);
    int rounds = all ? n : drawn;
    int atLeast = all ? 0 : 1;
    for (int round = 0; round < rounds; round++) {
      int shift = all ? round : draws.nextInt(n);
      atLeast += product(twice, cy, shift) >= observed - slack ? 1 : 0;
    }
    return new ShiftedSlope(observed / squares, atLeast / (double) (all ? n : drawn + 1));
  }

  private static double[] centred(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }

  private static double product(double[] twice, double[] y, int shift) {
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 1 < y.length; i += 2) {
      even += twice[i + shift] * y[i];
      odd += twice[i + shift + 1] * y[i + 1];
    }
    return i < y.length ? even + odd + twice[i + shift] * y[i] : even + odd;
  }
}
