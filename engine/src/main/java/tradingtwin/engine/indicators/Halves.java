package tradingtwin.engine.indicators;

import java.util.Arrays;

/// Sums, and squared distances from the mean, of every n neighbouring closes.
///
/// Built by halves: of one close, then of twice as many, or of twice as many and one, up to n, as
/// the binary digits of n say; the squared distances by the rule of Chan, Golub & LeVeque (1983)
/// for two samples put together. Sums are kept as distances from the oldest close of their own
/// window, so 65,000 ± 0.02 keeps its digits, whatever the price was before, and a price that
/// stays has no deviation at all. Neighbours share their halves, which takes half the steps of two
/// passes over each window. What stands further on is moved beside what it is joined with first,
/// for only loops with one index over all their arrays become wide instructions.
final class Halves {
  /// How many windows are worked out at a time at most.
  static final int BLOCK = 256;

  private final int periods;
  private final double share;
  private final double[] oldest;
  private final double[] later;
  private final double[] laterSums;
  private final double[] laterSquares;
  private final double[] sums;
  private final double[] squares;

  /// Of windows of `periods` closes, at most `windows` of them at a time.
  Halves(int periods, int windows) {
    this.periods = periods;
    share = 1.0 / periods;
    int room = windows + periods - 1;
    oldest = new double[room];
    later = new double[room];
    laterSums = new double[room];
    laterSquares = new double[room];
    sums = new double[room];
    squares = new double[room];
  }

  /// What is done with a block of windows once they are worked out, the first ending at `bar`.
  interface Use {
    void of(Halves halves, int bar, int windows);
  }

  /// Works out all windows, block by block, while they are near the processor.
  static void over(double[] closes, int periods, Use use) {
    Halves halves = new Halves(Window.counted(periods), BLOCK);
    for (int bar = periods - 1; bar < closes.length; bar += BLOCK) {
      int windows = Math.min(BLOCK, closes.length - bar);
      halves.join(closes, bar - periods + 1, windows);
      use.of(halves, bar, windows);
    }
  }

  double mean(int window) {
    return oldest[window] + sums[window] * share;
  }

  double deviation(int window) {
    return Math.sqrt(squares[window] * share);
  }

  /// Works out the windows that begin at closes `from` to `from + windows` − 1.
  void join(double[] closes, int from, int windows) {
    System.arraycopy(closes, from, oldest, 0, windows + periods - 1);
    Arrays.fill(sums, 0, windows, 0);
    Arrays.fill(squares, 0, windows, 0);
    int size = 1;
    for (int digit = Integer.highestOneBit(periods) / 2; digit > 0; digit /= 2) {
      twice(size, windows + periods - 2 * size);
      size *= 2;
      if ((periods & digit) != 0) {
        oneMore(size, windows + periods - size - 1);
        size++;
      }
    }
  }

  private void twice(int half, int values) {
    System.arraycopy(oldest, half, later, 0, values);
    if (half == 1) {
      two(oldest, later, sums, squares, values);
    } else {
      System.arraycopy(sums, half, laterSums, 0, values);
      System.arraycopy(squares, half, laterSquares, 0, values);
      twice(oldest, later, sums, laterSums, squares, laterSquares, half, values);
    }
  }

  private static void two(double[] x, double[] later, double[] s, double[] q, int values) {
    for (int i = 0; i < values; i++) {
      double apart = later[i] - x[i];
      s[i] = apart;
      q[i] = apart * apart * 0.5;
    }
  }

  private static void twice(
      double[] x,
      double[] later,
      double[] s,
      double[] laterS,
      double[] q,
      double[] laterQ,
      double half,
      int values) {
    double weight = 0.5 / half;
    for (int i = 0; i < values; i++) {
      double newer = laterS[i] + half * (later[i] - x[i]);
      double apart = newer - s[i];
      s[i] = s[i] + newer;
      q[i] = q[i] + laterQ[i] + apart * apart * weight;
    }
  }

  private void oneMore(int size, int values) {
    System.arraycopy(oldest, size, later, 0, values);
    oneMore(oldest, later, sums, squares, size, values);
  }

  private static void oneMore(
      double[] x, double[] later, double[] s, double[] q, double size, int values) {
    double share = 1 / size;
    double weight = size / (size + 1);
    for (int i = 0; i < values; i++) {
      double newer = later[i] - x[i];
      double apart = newer - s[i] * share;
      s[i] = s[i] + newer;
      q[i] = q[i] + apart * apart * weight;
    }
  }

  /// Bollinger's three lines of the first windows.
  void bands(double width, double[] middle, double[] upper, double[] lower, int windows) {
    bands(oldest, sums, squares, share, width, middle, upper, lower, windows);
  }

  private static void bands(
      double[] x,
      double[] s,
      double[] q,
      double share,
      double width,
      double[] middle,
      double[] upper,
      double[] lower,
      int windows) {
    for (int i = 0; i < windows; i++) {
      double mean = x[i] + s[i] * share;
      double half = width * Math.sqrt(q[i] * share);
      middle[i] = mean;
      upper[i] = mean + half;
      lower[i] = mean - half;
    }
  }
}
