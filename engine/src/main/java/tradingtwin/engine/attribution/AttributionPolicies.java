package tradingtwin.engine.attribution;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import tradingtwin.engine.thresholds.Threshold;

/// Every number that attribution uses.
///
/// @param zone where the trader's days begin
/// @param costs of the habits' costs
/// @param pullback of chased entries at a better price
/// @param reach how far the interval of a habit's cost reaches
/// @param twin of the twin's curve
public record AttributionPolicies(
    ZoneId zone,
    AttributionPolicy costs,
    PullbackPolicy pullback,
    ReachPolicy reach,
    TwinPolicy twin) {

  /// The product's own values, days in UTC.
  public static final AttributionPolicies DEFAULT =
      new AttributionPolicies(
          ZoneOffset.UTC,
          AttributionPolicy.DEFAULT,
          PullbackPolicy.DEFAULT,
          ReachPolicy.DEFAULT,
          TwinPolicy.DEFAULT);

  /// The same numbers for a trader whose days begin elsewhere.
  public AttributionPolicies in(ZoneId home) {
    return new AttributionPolicies(home, costs, pullback, reach, twin);
  }

  /// All numbers, policy by policy.
  public static List<Threshold> thresholds() {
    return Stream.of(
            AttributionPolicy.thresholds(),
            PullbackPolicy.thresholds(),
            ReachPolicy.thresholds(),
            TwinPolicy.thresholds())
        .flatMap(List::stream)
        .toList();
  }
}
