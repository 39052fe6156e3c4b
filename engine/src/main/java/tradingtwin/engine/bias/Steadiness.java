package tradingtwin.engine.bias;

import java.util.OptionalDouble;
import tradingtwin.engine.statistics.Quantile;

/// How closely values keep to one level: intervals of a schedule, sizes of a savings plan, steps of
/// a grid.
///
/// @param level the middle value
/// @param share share of the values near it, 0 to 1
record Steadiness(double level, double share) {

  /// Of these values, near meaning within `tolerance` of the level, relative; without values
  /// nothing is steady.
  static Steadiness of(double[] values, double tolerance) {
    OptionalDouble median = Quantile.median(values);
    if (median.isEmpty()) {
      return new Steadiness(0, 0);
    }
    double level = median.getAsDouble();
    int near = 0;
    for (double value : values) {
      near += Math.abs(value - level) <= tolerance * Math.abs(level) ? 1 : 0;
    }
    return new Steadiness(level, (double) near / values.length);
  }
}
