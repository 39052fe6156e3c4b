package tradingtwin.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Centre and spread of a sample.
public final class Spread {
  /// Makes the median absolute deviation estimate the standard deviation of a normal sample.
  private static final double MAD_TO_SD = 1.4826;

  private Spread() {}

  /// The arithmetic mean; empty for an empty sample.
  public static OptionalDouble mean(double[] sample) {
    return Arrays.stream(sample).average();
  }

  /// The standard deviation with n − 1, two passes; empty below two values.
  public static OptionalDouble standardDeviation(double[] sample) {
    if (sample.length < 2) {
      return OptionalDouble.empty();
    }
    double mean = Arrays.stream(sample).sum() / sample.length;
    double squares = 0;
    for (double x : sample) {
      squares += (x - mean) * (x - mean);
    }
    return OptionalDouble.of(Math.sqrt(squares / (sample.length - 1)));
  }

  /// The median absolute deviation times 1.4826; empty for an empty sample.
  public static OptionalDouble medianAbsoluteDeviation(double[] sample) {
    OptionalDouble median = Quantile.median(sample);
    if (median.isEmpty()) {
      return median;
    }
    double[] distances =
        Arrays.stream(sample).map(x -> Math.abs(x - median.getAsDouble())).toArray();
    return OptionalDouble.of(MAD_TO_SD * Quantile.median(distances).getAsDouble());
  }
}
