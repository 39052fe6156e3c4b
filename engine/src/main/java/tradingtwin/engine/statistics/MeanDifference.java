package tradingtwin.engine.statistics;

/// The mean of the marked values minus the mean of the others, and how surprising it is when the
/// marks are moved about.
///
/// @param observed the difference
/// @param pUpper chance of a difference at least as large
/// @param pLower chance of a difference at least as small
public record MeanDifference(double observed, double pUpper, double pLower) {
  private static final double ROUNDING = 1e-9;

  /// Under circular shifts of the marks, which keep the order of values and the runs of marks.
  ///
  /// All shifts are tried when there are at most `limit` + 1; else `limit` drawn ones. The
  /// shift by nothing is one of them, so p is at least one over the number of values.
  public static MeanDifference byCircularShift(
      double[] values, boolean[] marked, int limit, Draws draws) {
    Tally tally = new Tally(values, marked);
    int n = values.length;
    double[] marks = new double[n];
    for (int i = 0; i < n; i++) {
      marks[i] = marked[i] ? 1 : 0;
    }
    double[] sums = CircularProducts.of(values, marks);
    if (n <= limit + 1) {
      for (double sum : sums) {
        tally.count(sum);
      }
      return tally.result(0);
    }
    for (int i = 0; i < limit; i++) {
      tally.count(sums[draws.nextInt(n)]);
    }
    return tally.result(1);
  }

  /// Under `rounds` random exchanges of the marks; p = (k + 1) / (rounds + 1).
  public static MeanDifference byShuffling(
      double[] values, boolean[] marked, int rounds, Draws draws) {
    Tally tally = new Tally(values, marked);
    double[] shuffled = values.clone();
    int smaller = Math.min(tally.markedCount, values.length - tally.markedCount);
    boolean drawsMarked = smaller == tally.markedCount;
    for (int round = 0; round < rounds; round++) {
      double sum = 0;
      for (int i = 0; i < smaller; i++) {
        int j = i + draws.nextInt(shuffled.length - i);
        double drawn = shuffled[j];
        shuffled[j] = shuffled[i];
        shuffled[i] = drawn;
        sum += drawn;
      }
      tally.count(drawsMarked ? sum : tally.total - sum);
    }
    return tally.result(1);
  }

  private static final class Tally {
    private final double markedSum;
    private final double total;
    private final int markedCount;
    private final int n;
    private final double slack;
    private int rounds;
    private int atLeast;
    private int atMost;

    Tally(double[] values, boolean[] marked) {
      n = values.length;
      int count = 0;
      double own = 0;
      double sum = 0;
      double scale = 0;
      if (marked.length != n) {
        throw new IllegalArgumentException("each value is marked or not");
      }
      for (int i = 0; i < n; i++) {
        count += marked[i] ? 1 : 0;
        own += marked[i] ? values[i] : 0;
        sum += values[i];
        scale += Math.abs(values[i]);
      }
      if (count == 0 || count == n) {
        throw new IllegalArgumentException("both groups need a value");
      }
      markedCount = count;
      total = sum;
      slack = ROUNDING * scale;
      markedSum = own;
    }

    void count(double sum) {
      rounds++;
      atLeast += sum >= markedSum - slack ? 1 : 0;
      atMost += sum <= markedSum + slack ? 1 : 0;
    }

    MeanDifference result(int extra) {
      double difference = markedSum / markedCount - (total - markedSum) / (n - markedCount);
      double all = rounds + extra;
      return new MeanDifference(difference, (atLeast + extra) / all, (atMost + extra) / all);
    }
  }
}
