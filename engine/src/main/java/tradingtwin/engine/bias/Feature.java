package tradingtwin.engine.bias;

import java.util.OptionalDouble;

/// One number of the evidence, beside what is usual for this trader.
///
/// @param name what it is
/// @param value its value
/// @param baselineMedian what is usual for this trader, where there is a baseline
/// @param percentile where the value stands in that baseline, 0 to 1
/// @param n cases behind the value or its baseline
/// @param threshold the limit that it is held against, where there is one
/// @param direction which side of the threshold speaks for the habit
public record Feature(
    FeatureName name,
    double value,
    OptionalDouble baselineMedian,
    OptionalDouble percentile,
    int n,
    OptionalDouble threshold,
    FeatureDirection direction) {

  public Feature {
    if (!Double.isFinite(value) || n < 0) {
      throw new IllegalArgumentException("a feature is a number of cases: " + name);
    }
  }

  /// A number with neither baseline nor threshold.
  static Feature of(FeatureName name, double value, int n) {
    return new Feature(
        name,
        value,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        n,
        OptionalDouble.empty(),
        FeatureDirection.NEITHER);
  }

  /// A number held against a threshold.
  static Feature against(
      FeatureName name, double value, int n, double threshold, FeatureDirection direction) {
    return new Feature(
        name,
        value,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        n,
        OptionalDouble.of(threshold),
        direction);
  }
}
