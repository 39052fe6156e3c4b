package tradingtwin.engine.indicators;

/// Means of every n neighbouring closes.
///
/// Their sums are built by halves: of one close, then of twice as many, or of twice as many and
/// one, up to n, as the binary digits of n say.
final class Means {
  private static final int BLOCK = 256;
  private final int periods;
  private final double[] closes;
  private final double[] later;
  private final double[] sums;

  private Means(int periods, int windows) {
    this.periods = periods;
    int room = windows + periods - 1;
    closes = new double[room];
    later = new double[room];
    sums = new double[room];
  }

  /// The mean of all of these.
  static double of(double[] closes) {
    Means one = new Means(closes.length, 1);
    one.join(closes, 0, 1);
    return one.sums[0];
  }

  /// The mean of the n closes up to each bar; NaN before bar n − 1.
  static double[] over(double[] closes, int periods) {
    double[] all = Series.room(closes.length, periods - 1);
    Means block = new Means(periods, BLOCK);
    for (int bar = periods - 1; bar < closes.length; bar += BLOCK) {
      int windows = Math.min(BLOCK, closes.length - bar);
      block.join(closes, bar - periods + 1, windows);
      System.arraycopy(block.sums, 0, all, bar, windows);
    }
    return all;
  }

  /// Works out the windows that begin at closes `from` to `from + windows` − 1.
  private void join(double[] all, int from, int windows) {
    System.arraycopy(all, from, closes, 0, windows + periods - 1);
    System.arraycopy(all, from, sums, 0, windows + periods - 1);
    int size = 1;
    for (int digit = Integer.highestOneBit(periods) / 2; digit > 0; digit /= 2) {
      add(sums, size, windows + periods - 2 * size);
      size *= 2;
      if ((periods & digit) != 0) {
        add(closes, size, windows + periods - size - 1);
        size++;
      }
    }
    share(sums, 1.0 / periods, windows);
  }

  private void add(double[] values, int from, int count) {
    System.arraycopy(values, from, later, 0, count);
    add(sums, later, count);
  }

  private static void add(double[] to, double[] added, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += added[i];
    }
  }

  private static void share(double[] sums, double share, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] *= share;
    }
  }
}
