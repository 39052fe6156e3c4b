package tradingtwin.brokers.csv.stocks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.csv.format.DamagedRow;

/// The fee hidden between quantity × price and the amount that was paid or received.
///
/// Prices and amounts are rounded, so a difference within their rounding is none; and a difference
/// that no fee explains (beyond 3 % and 30 in money) means that the row was not understood.
final class Residue {

  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal MOST_SHARE = new BigDecimal("0.03");
  private static final BigDecimal MOST = BigDecimal.valueOf(30);

  private Residue() {}

  static BigDecimal of(FillDraft fill, BigDecimal amount) throws DamagedRow {
    BigDecimal gross = fill.qty().multiply(fill.price()).setScale(2, RoundingMode.HALF_UP);
    BigDecimal fee = fill.side() == Side.BUY ? amount.subtract(gross) : gross.subtract(amount);
    BigDecimal rounding = rounding(fill);
    if (fee.signum() <= 0 && fee.abs().compareTo(rounding) <= 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal most = gross.multiply(MOST_SHARE).add(MOST);
    if (fee.signum() < 0 || fee.compareTo(most) > 0) {
      throw new DamagedRow(
          "The amount %s does not fit %s × %s."
              .formatted(
                  amount.toPlainString(),
                  fill.qty().toPlainString(),
                  fill.price().toPlainString()));
    }
    return fill.price().scale() > 2 || fill.qty().stripTrailingZeros().scale() > 0
        ? beyond(fee, rounding)
        : fee;
  }

  /// Half a unit of the price's last place for every unit traded, and a cent for the amount.
  private static BigDecimal rounding(FillDraft fill) {
    return fill.qty()
        .multiply(BigDecimal.ONE.movePointLeft(fill.price().scale() + 1))
        .multiply(BigDecimal.valueOf(5))
        .add(CENT);
  }

  private static BigDecimal beyond(BigDecimal fee, BigDecimal rounding) {
    return fee.compareTo(rounding) <= 0 ? BigDecimal.ZERO : fee;
  }
}
