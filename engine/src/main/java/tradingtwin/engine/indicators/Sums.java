package tradingtwin.engine.indicators;

/// Sums of every n neighbouring closes, built by halves: of two, of four and so on, each from the
/// two below it, and joined to n, oldest first.
final class Sums {
  private static final int BLOCK = 512;

  private Sums() {}

  /// The sum of all of these.
  static double of(double[] closes) {
    double[] sum = new double[1];
    add(closes, 0, closes.length, 1, sum, 0, new double[2][closes.length]);
    return sum[0];
  }

  /// Of the n closes up to each bar; NaN before bar n − 1.
  static double[] over(double[] closes, int periods) {
    double[] sums = Series.room(closes.length, periods - 1);
    double[][] halves = new double[2][BLOCK + periods];
    for (int bar = periods - 1; bar < closes.length; bar += BLOCK) {
      int windows = Math.min(BLOCK, closes.length - bar);
      add(closes, bar - periods + 1, periods, windows, sums, bar, halves);
    }
    return sums;
  }

  /// Adds up the windows that begin at closes `from` to `from + windows` − 1, into zeros.
  private static void add(
      double[] closes,
      int from,
      int periods,
      int windows,
      double[] sums,
      int into,
      double[][] halves) {
    double[] x = halves[0];
    double[] next = halves[1];
    System.arraycopy(closes, from, x, 0, windows + periods - 1);
    int joined = 0;
    for (int size = 1; joined < periods; size *= 2) {
      if (size > 1) {
        twice(x, next, size / 2, windows + periods - size);
        double[] spare = x;
        x = next;
        next = spare;
      }
      if ((periods & size) != 0) {
        together(sums, into, x, joined, windows);
        joined += size;
      }
    }
  }

  private static void twice(double[] x, double[] next, int half, int values) {
    for (int i = 0; i < values; i++) {
      next[i] = x[i] + x[i + half];
    }
  }

  private static void together(double[] sums, int into, double[] x, int older, int windows) {
    for (int i = 0; i < windows; i++) {
      sums[into + i] += x[older + i];
    }
  }
}
