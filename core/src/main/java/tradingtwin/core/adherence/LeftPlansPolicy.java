package tradingtwin.core.adherence;

import java.math.BigDecimal;
import java.time.Duration;

/// How plans that were left are played on paper afterwards.
///
/// @param feeShare fee of each side as a share of its notional: dear, so that what was left is not
///     made to look better than it was
/// @param horizonBars bars of the plan's timeframe that it is held at most
/// @param barsInOne bars that are looked at for each one of the timeframe
/// @param again how long until one that has not ended is looked at again
/// @param forget age at which nobody is asked any more
public record LeftPlansPolicy(
    BigDecimal feeShare, int horizonBars, int barsInOne, Duration again, Duration forget) {
  /// The same costs and horizon as paper trades have; our own choice.
  public static final LeftPlansPolicy DEFAULT =
      new LeftPlansPolicy(
          new BigDecimal("0.006"), 20, 4, Duration.ofHours(1), Duration.ofDays(180));
}
