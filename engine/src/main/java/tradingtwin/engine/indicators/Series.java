package tradingtwin.engine.indicators;

import java.util.Arrays;
import java.util.OptionalDouble;

/// One indicator's values, numbered like the bars they were made from; some may be undefined.
public final class Series {
  private final double[] values;

  /// Of values that nobody else keeps; NaN where undefined.
  Series(double[] values) {
    this.values = values;
  }

  /// Room for `bars` values of which the first `undefined` stay so.
  static double[] room(int bars, int undefined) {
    double[] values = new double[bars];
    Arrays.fill(values, 0, Math.min(bars, undefined), Double.NaN);
    return values;
  }

  /// How many bars there are.
  public int size() {
    return values.length;
  }

  /// The value at the bar with that number; empty where it is undefined.
  public OptionalDouble at(int index) {
    double value = values[index];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
