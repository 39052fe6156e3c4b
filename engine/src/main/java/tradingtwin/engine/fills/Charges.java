package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fees added up: what is known in quote currency, and the rest by currency.
///
/// A pair such as `BTC-USD` names its base and quote. A symbol that names no pair is taken to be
/// quoted in the currency that its fees are charged in.
final class Charges {
  private BigDecimal quoted = BigDecimal.ZERO;
  private final SortedMap<String, BigDecimal> unconverted = new TreeMap<>();

  /// Adds a share, 0 to 1, of the fees of a decision.
  void add(Decision decision, BigDecimal share) {
    for (Fill fill : decision.fills()) {
      BigDecimal fee = fill.fee().multiply(share, MathContext.DECIMAL128);
      Optional<BigDecimal> price = priceOfFee(fill);
      if (price.isPresent()) {
        quoted = quoted.add(fee.multiply(price.get()));
      } else if (fee.signum() != 0) {
        unconverted.merge(fill.feeCurrency(), fee, BigDecimal::add);
      }
    }
  }

  private static Optional<BigDecimal> priceOfFee(Fill fill) {
    String symbol = fill.symbol();
    int cut = pairCut(symbol);
    if (cut < 0 || symbol.substring(cut + 1).equals(fill.feeCurrency())) {
      return Optional.of(BigDecimal.ONE);
    }
    boolean inBase = symbol.substring(0, cut).equals(fill.feeCurrency());
    return inBase ? Optional.of(fill.price()) : Optional.empty();
  }

  /// Where a pair is cut into base and quote; below zero for a symbol that is no pair.
  static int pairCut(String symbol) {
    int cut = symbol.length() - 1;
    while (cut >= 0 && symbol.charAt(cut) != '-' && symbol.charAt(cut) != '/') {
      cut--;
    }
    return cut;
  }

  BigDecimal quoted() {
    return quoted;
  }

  SortedMap<String, BigDecimal> unconverted() {
    return unconverted;
  }
}
