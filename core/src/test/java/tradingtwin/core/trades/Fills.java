package tradingtwin.core.trades;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.ContentId;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;

/// Fills as brokers and files state them.
final class Fills {
  static final Instant NOON = Instant.parse("2025-03-05T12:00:00Z");

  private Fills() {}

  /// From an API: an id of its own, and the trade's id as an alias.
  static BrokerFill api(String entry, String trade, String qty, Instant ts) {
    return new BrokerFill(
        entry,
        List.of(trade),
        "BTC-USD",
        Side.BUY,
        new BigDecimal(qty),
        new BigDecimal("60000.5"),
        new BigDecimal("1.25"),
        "USD",
        ts,
        TsPrecision.MILLI,
        "order-1",
        null,
        0,
        true);
  }

  /// From a file whose rows carry ids.
  static BrokerFill named(String id, String qty, Instant ts) {
    return named(id, Side.BUY, qty, "60000.5", ts);
  }

  static BrokerFill named(String id, Side side, String qty, String price, Instant ts) {
    return new BrokerFill(
        id,
        List.of(),
        "BTC-USD",
        side,
        new BigDecimal(qty),
        new BigDecimal(price),
        new BigDecimal("1.25"),
        "USD",
        ts,
        TsPrecision.SECOND,
        null,
        null,
        2,
        true);
  }

  /// From a file without ids; the ordinal counts equals inside the file.
  static BrokerFill bare(String qty, Instant ts, TsPrecision precision, int ordinal) {
    return bare(qty, "1.25", ts, precision, ordinal);
  }

  static BrokerFill bare(String qty, String fee, Instant ts, TsPrecision precision, int ordinal) {
    BigDecimal price = new BigDecimal("60000.5");
    String stem =
        ContentId.stem("BTC-USD", Side.BUY, new BigDecimal(qty), price, new BigDecimal(fee), ts);
    return new BrokerFill(
        ContentId.of(stem, ordinal),
        List.of(),
        "BTC-USD",
        Side.BUY,
        new BigDecimal(qty),
        price,
        new BigDecimal(fee),
        "USD",
        ts,
        precision,
        null,
        null,
        2,
        false);
  }
}
