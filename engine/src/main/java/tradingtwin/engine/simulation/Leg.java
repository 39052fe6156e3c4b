package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Instant;

/// Units that were entered or left at one price.
///
/// @param at when it was complete
/// @param qty units, above zero
/// @param price quote currency per unit
/// @param fee in quote currency; below zero is a rebate
public record Leg(Instant at, BigDecimal qty, BigDecimal price, BigDecimal fee) {

  public Leg {
    if (qty.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("units at a price: " + qty + " at " + price);
    }
  }

  /// Price times quantity, in quote currency.
  public BigDecimal notional() {
    return price.multiply(qty);
  }

  Leg times(BigDecimal share) {
    return new Leg(at, qty.multiply(share), price, fee.multiply(share));
  }
}
