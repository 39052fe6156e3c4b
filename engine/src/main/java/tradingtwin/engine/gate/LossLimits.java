package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/// How much may be lost before new entries stop; shares, 1 is all.
///
/// @param daily realised since the day began, of equity then
/// @param weekly realised since Monday, of equity then
/// @param monthly realised since the first of the month, of equity then
/// @param drawdown of equity below its peak
public record LossLimits(
    Optional<BigDecimal> daily,
    Optional<BigDecimal> weekly,
    Optional<BigDecimal> monthly,
    Optional<BigDecimal> drawdown) {

  /// No limit.
  public static final LossLimits NONE =
      new LossLimits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public LossLimits {
    Stream.of(daily, weekly, monthly, drawdown).forEach(Shares::check);
  }

  LossLimits and(LossLimits other) {
    return new LossLimits(
        Strictest.least(daily, other.daily),
        Strictest.least(weekly, other.weekly),
        Strictest.least(monthly, other.monthly),
        Strictest.least(drawdown, other.drawdown));
  }

  boolean any() {
    return Stream.of(daily, weekly, monthly, drawdown).anyMatch(Optional::isPresent);
  }
}
