package tradingtwin.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Sample quantiles by Hyndman & Fan's type numbers, as in R.
public enum Quantile {
  /// Inverse of the empirical distribution; always a value of the sample.
  TYPE_1,
  /// Linear, position p(n + 1).
  TYPE_6,
  /// Linear, position 1 + p(n − 1); R's default.
  TYPE_7;

  /// The p-quantile of the sample, p from 0 to 1; empty for an empty sample.
  public OptionalDouble of(double[] sample, double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("no quantile at " + p);
    }
    if (sample.length == 0) {
      return OptionalDouble.empty();
    }
    double[] x = sample.clone();
    Arrays.sort(x);
    return OptionalDouble.of(
        switch (this) {
          case TYPE_1 -> x[clamp((int) Math.ceil(x.length * p - 4 * Math.ulp(1.0)) - 1, x.length)];
          case TYPE_6 -> between(x, p * (x.length + 1) - 1);
          case TYPE_7 -> between(x, p * (x.length - 1));
        });
  }

  /// The middle of the sample; empty for an empty sample.
  public static OptionalDouble median(double[] sample) {
    return TYPE_7.of(sample, 0.5);
  }

  private static double between(double[] x, double position) {
    int floor = (int) Math.floor(position + 4 * Math.ulp(1.0));
    double weight = position - floor;
    double below = x[clamp(floor, x.length)];
    if (Math.abs(weight) < 4 * Math.ulp(1.0)) {
      return below;
    }
    return below + weight * (x[clamp(floor + 1, x.length)] - below);
  }

  private static int clamp(int index, int length) {
    return Math.clamp(index, 0, length - 1);
  }
}
