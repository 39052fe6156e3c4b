package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What a plan must hold.
///
/// @param stopRequired whether a stop must be set
/// @param minimumPlannedR least distance to the target over distance to the stop
/// @param addsUnderWater when a losing position may be added to
/// @param setupTrades own trades of a setup before it counts as tested
/// @param restOfHanging how long a plan rests that would not be made without the trade before it
public record PlanDemands(
    boolean stopRequired,
    Optional<BigDecimal> minimumPlannedR,
    AddsUnderWater addsUnderWater,
    OptionalInt setupTrades,
    Optional<Duration> restOfHanging) {

  /// When a losing position may be added to, least strict first.
  public enum AddsUnderWater {
    ALLOWED,
    SCHEDULED,
    NEVER
  }

  /// Nothing demanded.
  public static final PlanDemands NONE =
      new PlanDemands(
          false, Optional.empty(), AddsUnderWater.ALLOWED, OptionalInt.empty(), Optional.empty());

  public PlanDemands {
    if (minimumPlannedR.filter(r -> r.signum() <= 0).isPresent() || setupTrades.orElse(0) < 0) {
      throw new IllegalArgumentException("demands lie above 0");
    }
  }

  PlanDemands and(PlanDemands other) {
    boolean stricter = other.addsUnderWater.compareTo(addsUnderWater) > 0;
    return new PlanDemands(
        stopRequired || other.stopRequired,
        Strictest.most(minimumPlannedR, other.minimumPlannedR),
        stricter ? other.addsUnderWater : addsUnderWater,
        Strictest.most(setupTrades, other.setupTrades),
        Strictest.most(restOfHanging, other.restOfHanging));
  }
}
