package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// One fill of the pretend trader.
///
/// @param number counts all fills, oldest first; the ids are made from it
record SandboxFill(
    SandboxPortfolio portfolio,
    int number,
    int order,
    String product,
    boolean buy,
    BigDecimal price,
    BigDecimal size,
    Instant time) {

  private static final BigDecimal FEE_RATE = new BigDecimal("0.004");

  BigDecimal commission() {
    return price.multiply(size).multiply(FEE_RATE).setScale(10, RoundingMode.HALF_UP);
  }

  /// When Coinbase booked it, a moment after the trade.
  Instant booked() {
    return time.plusMillis(37);
  }

  /// An entry about the fill that is itself none.
  JsonNode adjustment(String kind) {
    return entry(kind, uuid(portfolio.book() + kind + number));
  }

  BookedFill inTheBooks() {
    String quote = product.substring(product.indexOf('-') + 1);
    return new BookedFill(entryId(), product, buy, size, price, commission(), quote, time);
  }

  JsonNode json() {
    return entry("FILL", entryId());
  }

  private JsonNode entry(String kind, String id) {
    var json =
        Json.object()
            .put("entry_id", id)
            .put("trade_id", uuid(portfolio.book() + "trade:" + number))
            .put("order_id", uuid(portfolio.book() + "order:" + order))
            .put("trade_time", time.toString())
            .put("trade_type", kind)
            .put("price", price.toPlainString())
            .put("size", size.toPlainString())
            .put("commission", commission().stripTrailingZeros().toPlainString())
            .put("product_id", product)
            .put("sequence_timestamp", booked().toString())
            .put("liquidity_indicator", number % 3 == 0 ? "MAKER" : "TAKER")
            .put("size_in_quote", false)
            .put("user_id", uuid("user"))
            .put("side", buy ? "BUY" : "SELL")
            .put("retail_portfolio_id", uuid(portfolio.book() + "portfolio"))
            .put("fillSource", "FILL_SOURCE_CLOB");
    json.putObject("commission_detail_total")
        .put("total_commission", commission().stripTrailingZeros().toPlainString());
    return json;
  }

  private String entryId() {
    byte[] digest =
        Secret.sha256()
            .digest(
                ("sandbox " + portfolio.book() + "entry " + number)
                    .getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(("sandbox " + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
