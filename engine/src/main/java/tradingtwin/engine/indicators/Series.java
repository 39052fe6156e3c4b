package tradingtwin.engine.indicators;

import java.util.OptionalDouble;

/// One indicator's values, numbered like the bars they were made from; some may be undefined.
public final class Series {
  private final double[] values;

  private Series(double[] values) {
    this.values = values;
  }

  /// The values that `step` gives for bars 0 to `size` − 1, asked for in that order.
  static Series of(int size, Step step) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = step.at(i).orElse(Double.NaN);
    }
    return new Series(values);
  }

  /// What an indicator says at the bar with that number.
  interface Step {
    OptionalDouble at(int index);
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
