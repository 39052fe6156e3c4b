package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;

/// A plan to be played on paper.
///
/// @param direction which way
/// @param entry price at which it opens
/// @param stop where it is wrong
/// @param target where it is done
/// @param qty units, above zero
/// @param decidedAt the moment of the plan; only later bars are played
/// @param entryUntil until when it may open
/// @param horizon how long it is held at most
/// @param feeShare fee of each side as a share of its notional
public record PaperPlan(
    Direction direction,
    BigDecimal entry,
    Optional<BigDecimal> stop,
    Optional<BigDecimal> target,
    BigDecimal qty,
    Instant decidedAt,
    Instant entryUntil,
    Duration horizon,
    BigDecimal feeShare) {

  public PaperPlan {
    if (entry.signum() <= 0 || qty.signum() <= 0 || feeShare.signum() < 0) {
      throw new IllegalArgumentException("a plan has a price, a size and fees: " + entry);
    }
    if (!horizon.isPositive() || !entryUntil.isAfter(decidedAt)) {
      throw new IllegalArgumentException("a plan lasts: " + horizon);
    }
    BigDecimal sign = BigDecimal.valueOf(direction.sign());
    boolean wrongStop =
        stop.filter(level -> entry.subtract(level).multiply(sign).signum() <= 0).isPresent();
    boolean wrongTarget =
        target.filter(level -> level.subtract(entry).multiply(sign).signum() <= 0).isPresent();
    if (wrongStop || wrongTarget) {
      throw new IllegalArgumentException("stop and target lie on their own sides: " + entry);
    }
  }
}
