package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// The rules of a prop firm's challenge; shares are of its starting balance.
///
/// @param startBalance account currency, above zero
/// @param dailyDrawdown loss of one day, open positions included
/// @param trailingDrawdown distance below the highest equity
/// @param target profit that ends it
/// @param startsOn first day
/// @param endsOn last day
/// @param consistencyShare largest share of the target that one day may bring
public record PropChallenge(
    BigDecimal startBalance,
    BigDecimal dailyDrawdown,
    BigDecimal trailingDrawdown,
    BigDecimal target,
    LocalDate startsOn,
    LocalDate endsOn,
    Optional<BigDecimal> consistencyShare) {

  public PropChallenge {
    Shares.check(dailyDrawdown);
    Shares.check(trailingDrawdown);
    Shares.check(consistencyShare);
    if (startBalance.signum() <= 0 || target.signum() <= 0 || endsOn.isBefore(startsOn)) {
      throw new IllegalArgumentException("a challenge has a balance, a target and dates");
    }
  }
}
