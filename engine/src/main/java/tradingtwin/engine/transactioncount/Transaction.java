package tradingtwin.engine.transactioncount;

import java.time.Instant;
import tradingtwin.engine.fills.Side;

/// One row of an investor's transactions. A quantity of nothing is allowed, since real files hold
/// such rows and the count gives them a meaning.
///
/// @param asset what was traded
/// @param side bought or sold
/// @param qty units, zero or more
/// @param price currency per unit, above zero
/// @param at when
public record Transaction(String asset, Side side, double qty, double price, Instant at) {

  public Transaction {
    if (!(qty >= 0 && qty < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("units are zero or more: " + qty);
    }
    if (!(price > 0 && price < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a price is above zero: " + price);
    }
  }

  /// Units with the sign of their side.
  double signed() {
    return side.sign() * qty;
  }
}
