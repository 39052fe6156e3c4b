package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// What one contract or lot holds, worked out of a value that the file itself states: the notional
/// of an order, or what a closed position gained.
///
/// Sizes are round numbers, of one digit and zeros (5, 100), seldom of two or three (12.5). The
/// roundest that gives the stated value back is it, if the value is large enough beside its own
/// rounding to tell it from its neighbours.
final class ContractSize {

  private static final int MOST_DIGITS = 3;
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.0051");

  private ContractSize() {}

  /// @param value stated by the file, rounded to cents
  /// @param perUnit the same value if one contract held one unit
  /// @param cents how much a cent of the stated value is worth in `value`
  /// @param averaged contracts whose price is an average, itself rounded to cents
  static Optional<BigDecimal> of(
      BigDecimal value, BigDecimal perUnit, BigDecimal cents, BigDecimal averaged) {
    if (perUnit.signum() == 0 || value.signum() != perUnit.signum()) {
      return Optional.empty();
    }
    BigDecimal ratio = value.divide(perUnit, MathContext.DECIMAL64);
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      BigDecimal size = ratio.round(new MathContext(digits, RoundingMode.HALF_UP));
      BigDecimal rounding = HALF_A_CENT.multiply(cents.add(averaged.multiply(size)));
      boolean telling =
          value.abs().compareTo(rounding.multiply(BigDecimal.valueOf(2)).movePointRight(digits))
              >= 0;
      if (telling && size.multiply(perUnit).subtract(value).abs().compareTo(rounding) <= 0) {
        return Optional.of(new BigDecimal(size.stripTrailingZeros().toPlainString()));
      }
    }
    return Optional.empty();
  }
}
