package tradingtwin.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Wilcoxon's rank sum test of two samples (Mann-Whitney), W as in R.
///
/// @param w rank sum of the first sample minus its smallest possible value
/// @param first size of the first sample, at least 1
/// @param second size of the second sample, at least 1
/// @param tieCubes Σ(t³ − t) over groups of t equal values; 0 without ties
public record RankSum(double w, int first, int second, double tieCubes) {

  /// The test of `a` against `b`.
  public static RankSum of(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      throw new IllegalArgumentException("both samples need a value");
    }
    double[] all = new double[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    double[] other = b.clone();
    Arrays.sort(other);
    Percentile standing = Percentile.among(other);
    double w = 0;
    for (double x : a) {
      w += standing.of(x) * (other.length + 1) - 0.5;
    }
    return new RankSum(w, a.length, b.length, tieCubes(all));
  }

  private static double tieCubes(double[] sorted) {
    double cubes = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        double t = i - start;
        cubes += t * t * t - t;
        start = i;
      }
    }
    return cubes;
  }

  /// P(W ≤ w): exact without ties below 50 values each, else normal with continuity correction;
  /// empty when all values are equal.
  public OptionalDouble pLess() {
    boolean small = first < 50 && second < 50;
    OptionalDouble exact = small ? pLessExact() : OptionalDouble.empty();
    return exact.isPresent() ? exact : pLessNormal();
  }

  /// P(W ≤ w) by the normal approximation with continuity and tie correction; empty when all
  /// values are equal.
  public OptionalDouble pLessNormal() {
    double n = (double) first + second;
    double product = (double) first * second;
    double variance = product / 12 * (n + 1 - tieCubes / (n * (n - 1)));
    return variance <= 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Normal.cdf((w - product / 2 + 0.5) / Math.sqrt(variance)));
  }

  /// P(W ≤ w) by counting all orders; empty with ties.
  public OptionalDouble pLessExact() {
    if (tieCubes > 0) {
      return OptionalDouble.empty();
    }
    double[][] ways = new double[first + 1][first * second + 1];
    ways[0][0] = 1;
    for (int rank = 0; rank < first + second; rank++) {
      for (int taken = Math.min(first, rank + 1); taken >= 1; taken--) {
        int gain = rank - (taken - 1);
        for (int sum = ways[taken].length - 1; sum >= gain; sum--) {
          ways[taken][sum] += ways[taken - 1][sum - gain];
        }
      }
    }
    double all = Arrays.stream(ways[first]).sum();
    return OptionalDouble.of(Arrays.stream(ways[first], 0, (int) w + 1).sum() / all);
  }
}
