package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One act of the trader: neighbouring fills of one account, symbol and side that lie at most the
/// merging gap apart or belong to one order. An execution on the other side ends it.
///
/// @param fills its executions, oldest first, at least one
/// @param qty units traded
/// @param price volume-weighted average price, quote currency per unit
public record Decision(List<Fill> fills, BigDecimal qty, BigDecimal price) {

  public Decision {
    fills = List.copyOf(fills);
    if (fills.isEmpty() || qty.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("a decision needs executions, a quantity and a price");
    }
  }

  /// The decision that these executions make up, oldest first.
  public static Decision of(List<Fill> fills) {
    Fill first = fills.getFirst();
    if (fills.size() == 1 && first.qty().scale() >= 0) {
      return new Decision(fills, first.qty(), first.price());
    }
    BigDecimal qty = BigDecimal.ZERO;
    BigDecimal notional = BigDecimal.ZERO;
    for (Fill fill : fills) {
      qty = qty.add(fill.qty());
      notional = notional.add(fill.notional());
    }
    BigDecimal price =
        fills.size() == 1
            ? first.price()
            : notional.divide(qty, MathContext.DECIMAL128).stripTrailingZeros();
    return new Decision(fills, qty, price);
  }

  /// The identity of its first fill.
  public String id() {
    return fills.getFirst().id();
  }

  /// The account it was made in.
  public String account() {
    return fills.getFirst().account();
  }

  /// What was traded.
  public String symbol() {
    return fills.getFirst().symbol();
  }

  /// Bought or sold.
  public Side side() {
    return fills.getFirst().side();
  }

  /// The time of its first fill.
  public Instant ts() {
    return fills.getFirst().ts();
  }

  /// The time of its last fill.
  public Instant lastTs() {
    return fills.getLast().ts();
  }

  /// The identities of its fills, oldest first.
  public List<String> fillIds() {
    return fills.stream().map(Fill::id).toList();
  }

  /// Whether the time within the day is known for all of its fills.
  public boolean knowsTimeOfDay() {
    for (Fill fill : fills) {
      if (!fill.tsPrecision().knowsTimeOfDay()) {
        return false;
      }
    }
    return true;
  }

  /// Price times quantity, in quote currency.
  public BigDecimal notional() {
    return price.multiply(qty);
  }

  /// Its fees in quote currency; empty when one was charged in a third currency.
  public Optional<BigDecimal> feesInQuote() {
    Charges charges = new Charges();
    charges.add(this, BigDecimal.ONE);
    return charges.unconverted().isEmpty() ? Optional.of(charges.quoted()) : Optional.empty();
  }

  /// Its fees as far as they are known in quote currency.
  public BigDecimal quotedFees() {
    Charges charges = new Charges();
    charges.add(this, BigDecimal.ONE);
    return charges.quoted();
  }

  /// The currency that its price is in, where the symbol is a pair that names it.
  public Optional<String> quoteCurrency() {
    int cut = Charges.pairCut(symbol());
    return cut < 0 ? Optional.empty() : Optional.of(symbol().substring(cut + 1));
  }
}
