package tradingtwin.engine.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// Indicators by their textbook formulas in sixty decimal digits; NaN where undefined.
final class Exact {
  private static final MathContext DIGITS = new MathContext(60);

  private Exact() {}

  static double[] mean(double[] x, int n) {
    double[] values = undefined(x.length);
    for (int i = n - 1; i < x.length; i++) {
      values[i] = mean(decimals(x, i - n + 1, i + 1)).doubleValue();
    }
    return values;
  }

  static double[] deviation(double[] x, int n) {
    double[] values = undefined(x.length);
    for (int i = n - 1; i < x.length; i++) {
      BigDecimal[] window = decimals(x, i - n + 1, i + 1);
      BigDecimal mean = mean(window);
      BigDecimal squares = BigDecimal.ZERO;
      for (BigDecimal each : window) {
        squares = squares.add(each.subtract(mean).pow(2));
      }
      values[i] = over(squares, n).sqrt(DIGITS).doubleValue();
    }
    return values;
  }

  static double[] exponential(double[] x, int n) {
    double[] values = undefined(x.length);
    BigDecimal average = mean(decimals(x, 0, n));
    values[n - 1] = average.doubleValue();
    for (int i = n; i < x.length; i++) {
      BigDecimal step = new BigDecimal(x[i]).subtract(average).multiply(BigDecimal.TWO);
      average = average.add(over(step, n + 1)).round(DIGITS);
      values[i] = average.doubleValue();
    }
    return values;
  }

  /// ATR of bars without wicks: the range is the distance from the close before.
  static double[] range(double[] x, int n) {
    BigDecimal[] changes = changes(x);
    for (int i = 1; i < changes.length; i++) {
      changes[i] = changes[i].abs();
    }
    double[] values = undefined(x.length);
    BigDecimal[] smoothed = wilder(changes, n);
    for (int i = n; i < x.length; i++) {
      values[i] = smoothed[i].doubleValue();
    }
    return values;
  }

  static double[] strength(double[] x, int n) {
    BigDecimal[] changes = changes(x);
    BigDecimal[] rises = new BigDecimal[x.length];
    BigDecimal[] falls = new BigDecimal[x.length];
    for (int i = 1; i < x.length; i++) {
      rises[i] = changes[i].max(BigDecimal.ZERO);
      falls[i] = changes[i].negate().max(BigDecimal.ZERO);
    }
    BigDecimal[] gains = wilder(rises, n);
    BigDecimal[] losses = wilder(falls, n);
    double[] values = undefined(x.length);
    for (int i = n; i < x.length; i++) {
      BigDecimal moved = gains[i].add(losses[i]);
      if (moved.signum() != 0) {
        values[i] = gains[i].movePointRight(2).divide(moved, DIGITS).doubleValue();
      }
    }
    return values;
  }

  private static BigDecimal[] wilder(BigDecimal[] x, int n) {
    BigDecimal[] values = new BigDecimal[x.length];
    BigDecimal value = mean(Arrays.copyOfRange(x, 1, n + 1));
    values[n] = value;
    for (int i = n + 1; i < x.length; i++) {
      value = over(value.multiply(new BigDecimal(n - 1)).add(x[i]), n);
      values[i] = value;
    }
    return values;
  }

  private static BigDecimal[] changes(double[] x) {
    BigDecimal[] changes = new BigDecimal[x.length];
    for (int i = 1; i < x.length; i++) {
      changes[i] = new BigDecimal(x[i]).subtract(new BigDecimal(x[i - 1]));
    }
    return changes;
  }

  private static BigDecimal[] decimals(double[] x, int from, int to) {
    return Arrays.stream(x, from, to).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
  }

  private static BigDecimal mean(BigDecimal[] x) {
    return over(Arrays.stream(x).reduce(BigDecimal.ZERO, BigDecimal::add), x.length);
  }

  private static BigDecimal over(BigDecimal x, int n) {
    return x.divide(new BigDecimal(n), DIGITS);
  }

  private static double[] undefined(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }
}
