package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// How large an entry may be.
///
/// @param riskPerTrade money at risk as a share of equity
/// @param timesMedian multiple of the trader's own median notional
/// @param timesPlanAmount multiple of the amount of a declared schedule
public record SizeCaps(
    Optional<BigDecimal> riskPerTrade,
    Optional<BigDecimal> timesMedian,
    Optional<BigDecimal> timesPlanAmount) {

  /// No cap.
  public static final SizeCaps NONE =
      new SizeCaps(Optional.empty(), Optional.empty(), Optional.empty());

  public SizeCaps {
    Shares.check(riskPerTrade);
    if (Stream.of(timesMedian, timesPlanAmount)
        .flatMap(Optional::stream)
        .anyMatch(times -> times.signum() <= 0)) {
      throw new IllegalArgumentException("a multiple lies above 0");
    }
  }

  SizeCaps and(SizeCaps other) {
    return new SizeCaps(
        Strictest.least(riskPerTrade, other.riskPerTrade),
        Strictest.least(timesMedian, other.timesMedian),
        Strictest.least(timesPlanAmount, other.timesPlanAmount));
  }
}
