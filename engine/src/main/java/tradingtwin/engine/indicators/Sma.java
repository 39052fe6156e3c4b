package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Simple moving average: the mean of the last n closes; first at bar n − 1.
public final class Sma {
  private final int periods;
  private final Window window;

  /// An average over `periods` bars that has seen none yet.
  public Sma(int periods) {
    this.periods = periods;
    window = new Window(periods);
  }

  /// The average after one more close.
  public OptionalDouble next(double close) {
    window.add(close);
    OptionalDouble sum = window.sum();
    return sum.isEmpty() ? sum : OptionalDouble.of(sum.getAsDouble() / periods);
  }

  /// The average at every bar.
  public static Series of(double[] closes, int periods) {
    double[] means = Sums.over(closes, Window.counted(periods));
    for (int i = periods - 1; i < means.length; i++) {
      means[i] /= periods;
    }
    return new Series(means);
  }
}
