package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The highest equity of an account, kept in two ways: as a share, so that money that comes or
/// goes leaves the drawdown as it is, and as an amount, so that it leaves the distance as it is.
final class Peak {
  private BigDecimal inProportion;
  private BigDecimal asItIs;

  /// How far above equity the peak stood when everything was taken out.
  private Optional<BigDecimal> times = Optional.empty();

  Peak(BigDecimal start) {
    this.inProportion = start;
    this.asItIs = start;
  }

  void see(BigDecimal equity) {
    inProportion = inProportion.max(equity);
    asItIs = asItIs.max(equity);
  }

  /// Money comes or goes while the account holds `before`.
  void move(BigDecimal before, BigDecimal amount) {
    asItIs = asItIs.add(amount);
    BigDecimal after = before.add(amount);
    if (before.signum() > 0 && after.signum() > 0) {
      inProportion = inProportion.multiply(after).divide(before, MathContext.DECIMAL64);
    } else {
      if (before.signum() > 0) {
        times = Optional.of(inProportion.divide(before, MathContext.DECIMAL64));
      }
      inProportion = after.max(BigDecimal.ZERO).multiply(times.orElse(BigDecimal.ONE));
    }
  }

  BigDecimal inProportion() {
    return inProportion;
  }

  BigDecimal asItIs() {
    return asItIs;
  }
}
