package tradingtwin.engine.statistics;

import java.util.Arrays;

/// The slope of y on x within groups, and how surprising it is when y is exchanged within each.
///
/// Whatever sets a whole group apart leaves the slope alone.
///
/// @param slope change of y for one more x; 0 when x never differs within a group
/// @param pLower chance of a slope at least as small
/// @param used values in groups of at least two
public record SlopeWithinGroups(double slope, double pLower, int used) {
  /// Beyond this many values the permutation's own exact mean and variance and the normal
  /// distribution stand in for drawing.
  private static final int DRAWN_UP_TO = 2000;

  /// The slope over neighbouring values of one group each: `ends[g]` is where group g stops.
  public static SlopeWithinGroups of(double[] x, double[] y, int[] ends, int rounds, Draws draws) {
    double[] centred = x.clone();
    double product = 0;
    double squares = 0;
    double variance = 0;
    int used = 0;
    int start = 0;
    for (int end : ends) {
      int n = end - start;
      double ownX = centre(centred, start, end);
      double[] own = Arrays.copyOfRange(y, start, end);
      double ownY = centre(own, 0, n);
      for (int i = 0; i < n; i++) {
        product += centred[start + i] * own[i];
      }
      squares += ownX;
      variance += n > 1 ? ownX * ownY / (n - 1) : 0;
      used += n > 1 ? n : 0;
      start = end;
    }
    double slope = squares > 0 ? product / squares : 0;
    double p =
        variance == 0
            ? 1
            : used > DRAWN_UP_TO
                ? Normal.cdf(product / Math.sqrt(variance))
                : drawn(centred, y.clone(), ends, product, rounds, draws);
    return new SlopeWithinGroups(slope, p, used);
  }

  /// Takes the mean off and answers the sum of squares that is left.
  private static double centre(double[] values, int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += values[i];
    }
    double mean = end > start ? sum / (end - start) : 0;
    double squares = 0;
    for (int i = start; i < end; i++) {
      values[i] -= mean;
      squares += values[i] * values[i];
    }
    return squares;
  }

  private static double drawn(
      double[] x, double[] y, int[] ends, double observed, int rounds, Draws draws) {
    double slack = 1e-9 * Math.abs(observed);
    int atMost = 1;
    for (int round = 0; round < rounds; round++) {
      double product = 0;
      int start = 0;
      for (int end : ends) {
        for (int i = start; i < end; i++) {
          int j = i + draws.nextInt(end - i);
          double drawn = y[j];
          y[j] = y[i];
          y[i] = drawn;
          product += x[i] * drawn;
        }
        start = end;
      }
      atMost += product <= observed + slack ? 1 : 0;
    }
    return atMost / (rounds + 1.0);
  }
}
