package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// Population standard deviation of the last n closes, never below zero; first at bar n − 1.
public final class Deviation {
  private final Window window;

  /// A deviation over `periods` bars that has seen none yet.
  public Deviation(int periods) {
    window = new Window(periods);
  }

  /// The deviation after one more close.
  public OptionalDouble next(double close) {
    window.add(close);
    return window.moments().stream().mapToDouble(moments -> moments.deviation(0)).findFirst();
  }

  /// The deviation at every bar.
  public static Series of(double[] closes, int periods) {
    double[] deviations = Series.room(closes.length, Window.counted(periods) - 1);
    Halves.over(
        closes,
        periods,
        (halves, bar, windows) -> {
          for (int i = 0; i < windows; i++) {
            deviations[bar + i] = halves.deviation(i);
          }
        });
    return new Series(deviations);
  }
}
