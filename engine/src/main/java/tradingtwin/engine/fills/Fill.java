package tradingtwin.engine.fills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// One execution at a broker.
///
/// @param id identity within its account
/// @param account the broker account it happened in
/// @param symbol what was traded: a pair as `BTC-USD` or `BTC/USD`, else an instrument as `AAPL`
/// @param side bought or sold
/// @param qty units of the instrument, above zero
/// @param price quote currency per unit, above zero
/// @param fee what the broker charged, in `feeCurrency`; below zero is a rebate
/// @param feeCurrency currency or asset of the fee
/// @param ts when it happened; start of the day when only the date is known
/// @param tsPrecision how finely the broker states `ts`
/// @param orderId the order it belongs to, where the broker says so
public record Fill(
    String id,
    String account,
    String symbol,
    Side side,
    BigDecimal qty,
    BigDecimal price,
    BigDecimal fee,
    String feeCurrency,
    Instant ts,
    TsPrecision tsPrecision,
    Optional<String> orderId) {

  /// The order in which fills are read: by time, then by identity (`9` before `10`), then by
  /// account.
  public static final Comparator<Fill> BY_TIME =
      Comparator.comparing(Fill::ts)
          .thenComparingInt(fill -> fill.id().length())
          .thenComparing(Fill::id)
          .thenComparing(Fill::account);

  public Fill {
    if (id.isBlank() || account.isBlank() || symbol.isBlank()) {
      throw new IllegalArgumentException("a fill without identity, account or symbol: " + id);
    }
    if (qty.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("quantity and price must be above zero: " + id);
    }
  }

  /// Price times quantity, in quote currency.
  public BigDecimal notional() {
    return price.multiply(qty);
  }
}
