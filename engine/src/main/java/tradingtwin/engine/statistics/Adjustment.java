package tradingtwin.engine.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Corrections for having asked several questions at once.
public enum Adjustment {
  /// False-discovery rate under independence or positive dependence (Benjamini & Hochberg 1995).
  BENJAMINI_HOCHBERG,
  /// False-discovery rate under any dependence (Benjamini & Yekutieli 2001).
  BENJAMINI_YEKUTIELI,
  /// Family-wise error, step-down (Holm 1979).
  HOLM,
  /// Family-wise error, single step.
  BONFERRONI;

  /// Adjusted p-values in the order given.
  public double[] adjust(double... p) {
    int m = p.length;
    int[] ascending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] adjusted = new double[m];
    double worst = 0;
    double best = 1;
    for (int step = 0; step < m; step++) {
      boolean down = this == HOLM;
      int rank = down ? step + 1 : m - step;
      int i = ascending[rank - 1];
      double scaled = Math.min(1, p[i] * factor(rank, m));
      worst = Math.max(worst, scaled);
      best = Math.min(best, scaled);
      adjusted[i] = this == BONFERRONI ? scaled : down ? worst : best;
    }
    return adjusted;
  }

  private double factor(int rank, int m) {
    return switch (this) {
      case BENJAMINI_HOCHBERG -> (double) m / rank;
      case BENJAMINI_YEKUTIELI ->
          IntStream.rangeClosed(1, m).mapToDouble(i -> 1.0 / i).sum() * m / rank;
      case HOLM -> m - rank + 1;
      case BONFERRONI -> m;
    };
  }
}
