package tradingtwin.engine.simulation;

import java.math.BigDecimal;

/// A result in quote currency, told apart into what prices and what fees made of it.
///
/// @param gross before fees
/// @param fees of entry and exit
public record Money(BigDecimal gross, BigDecimal fees) {

  /// After fees.
  public BigDecimal net() {
    return gross.subtract(fees);
  }
}
