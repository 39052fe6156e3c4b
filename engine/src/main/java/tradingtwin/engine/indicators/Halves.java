package tradingtwin.engine.indicators;

/// Sums, and squared distances from the mean, of every n neighbouring closes.
///
/// Built by halves: of one close, of two, of four and so on, each from the two below it, and
/// joined to n; the squared distances by the rule of Chan, Golub & LeVeque (1983) for two samples
/// put together. Sums are kept as distances from the oldest close of their own window, so
/// 65,000 ± 0.02 keeps its digits, whatever the price was before, and a price that stays has no
/// deviation at all. Neighbours share their halves, which takes half the steps of two passes over
/// each window, in loops that become wide instructions.
final class Halves {
  private static final int BLOCK = 512;
  private final int periods;
  private double[] sums;
  private double[] squares;
  private double[] nextSums;
  private double[] nextSquares;
  private final double[] oldest;
  private final double[] sum;
  private final double[] square;

  /// Of windows of `periods` closes, at most `windows` of them at a time.
  Halves(int periods, int windows) {
    this.periods = periods;
    int room = windows + periods - 1;
    sums = new double[room];
    squares = new double[room];
    nextSums = new double[room];
    nextSquares = new double[room];
    oldest = new double[room];
    sum = new double[windows];
    square = new double[windows];
  }

  /// What is done with a block of windows once they are worked out, the first ending at `bar`.
  interface Use {
    void of(Halves halves, int bar, int windows);
  }

  /// Works out all windows, block by block, while they are near the processor.
  static void over(double[] closes, int periods, Use use) {
    Halves halves = new Halves(periods, BLOCK);
    for (int bar = Window.counted(periods) - 1; bar < closes.length; bar += BLOCK) {
      int windows = Math.min(BLOCK, closes.length - bar);
      halves.join(closes, bar - periods + 1, windows);
      use.of(halves, bar, windows);
    }
  }

  double mean(int window) {
    return oldest[window] + sum[window] / periods;
  }

  double deviation(int window) {
    return Math.sqrt(square[window] / periods);
  }

  /// Works out the windows that begin at closes `from` to `from + windows` − 1.
  void join(double[] closes, int from, int windows) {
    int values = windows + periods - 1;
    System.arraycopy(closes, from, oldest, 0, values);
    int joined = 0;
    for (int size = 1; joined < periods; size *= 2) {
      values = windows + periods - size;
      if (size == 2) {
        two(oldest, sums, squares, values);
      } else if (size > 2) {
        twice(size / 2, values);
      }
      if ((periods & size) != 0) {
        if (joined == 0) {
          begin(size, windows);
        } else {
          together(joined, size, windows);
        }
        joined += size;
      }
    }
  }

  private void begin(int size, int windows) {
    for (int i = 0; i < windows; i++) {
      sum[i] = size == 1 ? 0 : sums[i];
      square[i] = size == 1 ? 0 : squares[i];
    }
  }

  private static void two(double[] x, double[] sums, double[] squares, int values) {
    for (int i = 0; i < values; i++) {
      double apart = x[i + 1] - x[i];
      sums[i] = apart;
      squares[i] = apart * apart * 0.5;
    }
  }

  private void twice(int half, int values) {
    twice(oldest, sums, squares, nextSums, nextSquares, half, values);
    double[] spare = sums;
    sums = nextSums;
    nextSums = spare;
    spare = squares;
    squares = nextSquares;
    nextSquares = spare;
  }

  private static void twice(
      double[] x, double[] s, double[] q, double[] nextS, double[] nextQ, int half, int values) {
    double weight = 0.5 / half;
    double times = half;
    for (int i = 0; i < values; i++) {
      double newer = s[i + half] + times * (x[i + half] - x[i]);
      double apart = newer - s[i];
      nextS[i] = s[i] + newer;
      nextQ[i] = q[i] + q[i + half] + apart * apart * weight;
    }
  }

  private void together(int older, int newer, int windows) {
    together(oldest, sum, square, older, sums, squares, newer, windows);
  }

  private static void together(
      double[] x,
      double[] sum,
      double[] square,
      int older,
      double[] s,
      double[] q,
      int newer,
      int windows) {
    double weight = (double) older * newer / (older + newer);
    double times = newer;
    double newerShare = 1.0 / newer;
    double olderShare = 1.0 / older;
    for (int i = 0; i < windows; i++) {
      double added = s[i + older] + times * (x[i + older] - x[i]);
      double apart = added * newerShare - sum[i] * olderShare;
      sum[i] += added;
      square[i] = square[i] + q[i + older] + apart * apart * weight;
    }
  }
}
