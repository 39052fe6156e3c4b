package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/// A question about a trade that was made: the same entries, and one thing done otherwise.
///
/// @param share part of the size, above 0 to 1
/// @param undone number of the exit that would have come later, from 0
/// @param horizon how much later; zero leaves all exits where they were
/// @param stop own level at which all would have been left at a loss
/// @param target own level at which all would have been left in gain
public record WhatIf(
    BigDecimal share,
    int undone,
    Duration horizon,
    Optional<BigDecimal> stop,
    Optional<BigDecimal> target) {

  public WhatIf {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a part of the size: " + share);
    }
    if (undone < 0 || horizon.isNegative()) {
      throw new IllegalArgumentException("an exit, and how much later: " + horizon);
    }
  }

  /// Whether a level could have ended the trade.
  boolean hasLevels() {
    return stop.isPresent() || target.isPresent();
  }

  /// Whether it can be answered without prices: the same exits in another size.
  boolean needsPrices() {
    return hasLevels() || !horizon.isZero();
  }

  /// The level that lies on the wrong side of where the trade was entered, if one does.
  public Optional<BigDecimal> misplaced(ActualTrade trade) {
    BigDecimal entry = trade.entries().getFirst().price();
    int sign = trade.direction().sign();
    return stop.filter(level -> level.compareTo(entry) * sign >= 0)
        .or(() -> target.filter(level -> level.compareTo(entry) * sign <= 0));
  }
}
