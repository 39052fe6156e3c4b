package tradingtwin.engine.statistics;

/// The mean of the marked values minus the mean of the others, and how surprising it is when the
/// marks are moved about.
///
/// @param observed the difference
/// @param pUpper chance of a difference at least as large
/// @param pLower chance of a difference at least as small
public record MeanDifference(double observed, double pUpper, double pLower) {
  private static final double ROUNDING = 1e-9;

  /// Under all circular shifts of the marks, which keep the order of values and the runs of marks;
  /// the shift by nothing is one of them. Where few shifts reach the difference, see
  /// [ShiftTail].
  public static MeanDifference byCircularShift(double[] values, boolean[] marked) {
    Tally tally = new Tally(values, marked);
    double[] marks = new double[values.length];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = marked[i] ? 1 : 0;
    }
    ShiftTail shifts = new ShiftTail(CircularProducts.of(values, marks));
    return new MeanDifference(
        tally.difference(),
        shifts.upper(tally.markedSum, tally.slack),
        shifts.lower(tally.markedSum, tally.slack));
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
      double all = rounds + extra;
      return new MeanDifference(difference(), (atLeast + extra) / all, (atMost + extra) / all);
    }

    double difference() {
      return markedSum / markedCount - (total - markedSum) / (n - markedCount);
    }
  }
}
