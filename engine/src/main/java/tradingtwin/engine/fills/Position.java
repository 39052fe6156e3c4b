package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.math.MathContext;

/// What is held of one symbol in one account, by signed average cost.
///
/// Adding moves the cost to the weighted mean, reducing leaves it, crossing zero starts anew at
/// the trade's price, flat forgets it. Prices exclude fees.
///
/// @param qty units held, below zero for a short, 0 when flat
/// @param averageCost quote currency per unit; 0 when flat
public record Position(BigDecimal qty, BigDecimal averageCost) {

  /// Nothing held.
  public static final Position FLAT = new Position(BigDecimal.ZERO, BigDecimal.ZERO);

  public Position {
    if (qty.signum() == 0 ? averageCost.signum() != 0 : averageCost.signum() <= 0) {
      throw new IllegalArgumentException("a position has a cost, being flat has none");
    }
  }

  /// Whether nothing is held.
  public boolean flat() {
    return qty.signum() == 0;
  }

  /// Whether a trade on that side would reduce, close or turn the position.
  public boolean isReducedBy(Side side) {
    return qty.signum() == -side.sign();
  }

  /// The part of `traded` units on that side that closes what is held, 0 when it adds.
  public BigDecimal closedBy(Side side, BigDecimal traded) {
    return isReducedBy(side) ? traded.min(qty.abs()) : BigDecimal.ZERO;
  }

  /// The position after a trade of `traded` units at `price`.
  public Position after(Side side, BigDecimal traded, BigDecimal price) {
    BigDecimal signed = side == Side.BUY ? traded : traded.negate();
    if (flat()) {
      return signed.signum() == 0 ? FLAT : new Position(signed, price);
    }
    BigDecimal held = qty.add(signed);
    if (held.signum() == 0) {
      return FLAT;
    }
    if (isReducedBy(side)) {
      return new Position(held, held.signum() == qty.signum() ? averageCost : price);
    }
    BigDecimal cost = averageCost.multiply(qty).add(price.multiply(signed));
    return new Position(held, cost.divide(held, MathContext.DECIMAL128).stripTrailingZeros());
  }

  /// Profit or loss, quote currency before fees, of closing `closed` units at `price`.
  public BigDecimal pnlOfClosing(BigDecimal closed, BigDecimal price) {
    BigDecimal perUnit = price.subtract(averageCost);
    return (qty.signum() < 0 ? perUnit.negate() : perUnit).multiply(closed);
  }

  /// The return of a price against the cost in the position's favour, as a fraction; the position
  /// must not be flat.
  public double returnAt(double price) {
    double cost = averageCost.doubleValue();
    return qty.signum() * (price - cost) / cost;
  }
}
