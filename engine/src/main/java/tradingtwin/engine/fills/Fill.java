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
/// @param ordinal place in the source: of fills of one moment the smaller one came first; 0 where
///     the source has no order
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
    Optional<String> orderId,
    int ordinal) {

  /// The order in which fills are read: by time, then by place in the source, then by what was
  /// traded. Names (of fill, account and order) part only fills that are alike in everything else.
  public static final Comparator<Fill> BY_TIME = Fill::compareByTime;

  private static final Comparator<Fill> OF_ONE_MOMENT =
      Comparator.comparingInt(Fill::ordinal)
          .thenComparing(Fill::symbol)
          .thenComparing(Fill::side)
          .thenComparing(Fill::price)
          .thenComparing(Fill::qty)
          .thenComparing(Fill::fee)
          .thenComparing(Fill::feeCurrency)
          .thenComparing(Fill::account)
          .thenComparing(Fill::id);

  public Fill {
    if (id.isBlank() || account.isBlank() || symbol.isBlank()) {
      throw new IllegalArgumentException("a fill without identity, account or symbol: " + id);
    }
    if (qty.signum() <= 0 || price.signum() <= 0) {
      throw new IllegalArgumentException("quantity and price must be above zero: " + id);
    }
  }

  /// A fill of a source that has no order.
  public Fill(
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
    this(id, account, symbol, side, qty, price, fee, feeCurrency, ts, tsPrecision, orderId, 0);
  }

  /// Nearly all moments differ, and millions are compared.
  private int compareByTime(Fill other) {
    int order = ts.compareTo(other.ts);
    return order == 0 ? OF_ONE_MOMENT.compare(this, other) : order;
  }

  /// The same fill at that place of its source.
  public Fill at(int place) {
    return new Fill(
        id, account, symbol, side, qty, price, fee, feeCurrency, ts, tsPrecision, orderId, place);
  }

  /// Price times quantity, in quote currency.
  public BigDecimal notional() {
    return price.multiply(qty);
  }
}
