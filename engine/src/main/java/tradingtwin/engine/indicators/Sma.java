package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Simple moving average: the mean of the last n closes; first at bar n − 1.
public final class Sma {
  private final Window window;

  /// An average over `periods` bars that has seen none yet.
  public Sma(int periods) {
    window = new Window(periods);
  }

  /// The average after one more close.
  public OptionalDouble next(double close) {
    window.add(close);
    return window.mean();
  }

  /// The average at every bar.
  public static Series of(double[] closes, int periods) {
    return new Series(Means.over(closes, Window.counted(periods)));
  }
}
