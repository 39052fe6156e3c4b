package tradingtwin.brokers.csv.coins;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.brokers.csv.format.DamagedRow;
import tradingtwin.brokers.csv.format.Leg;

/// What the rows of one fill were charged, in the one currency a fill can hold.
record Charges(BigDecimal fee, String currency) {

  private static final Charges NONE = new Charges(BigDecimal.ZERO, "");

  /// The sum of the fees that rows carry.
  static Charges on(List<Leg> legs) throws DamagedRow {
    Charges sum = NONE;
    for (Leg leg : legs) {
      sum = sum.and(leg.fee(), leg.feeAsset());
    }
    return sum;
  }

  /// The same with rows that are fees themselves, and so went out.
  Charges andRows(List<Leg> fees) throws DamagedRow {
    Charges sum = this;
    for (Leg leg : fees) {
      sum = sum.and(leg.amount().negate(), leg.asset());
    }
    return sum;
  }

  private Charges and(BigDecimal more, String asset) throws DamagedRow {
    if (more.signum() == 0) {
      return this;
    }
    if (fee.signum() != 0 && !currency.equals(asset)) {
      throw new DamagedRow(
          "This trade was charged in %s and in %s, and a fill holds one of them."
              .formatted(currency, asset));
    }
    return new Charges(fee.add(more), asset);
  }
}
