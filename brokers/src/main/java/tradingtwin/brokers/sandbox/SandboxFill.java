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

  JsonNode json() {
    var json =
        Json.object()
            .put("entry_id", entryId())
            .put("trade_id", uuid("trade:" + number))
            .put("order_id", uuid("order:" + order))
            .put("trade_time", time.toString())
            .put("trade_type", "FILL")
            .put("price", price.toPlainString())
            .put("size", size.toPlainString())
            .put("commission", commission().stripTrailingZeros().toPlainString())
            .put("product_id", product)
            .put("sequence_timestamp", booked().toString())
            .put("liquidity_indicator", number % 3 == 0 ? "MAKER" : "TAKER")
            .put("size_in_quote", false)
            .put("user_id", uuid("user"))
            .put("side", buy ? "BUY" : "SELL")
            .put("retail_portfolio_id", uuid("portfolio"))
            .put("fillSource", "FILL_SOURCE_CLOB");
    json.putObject("commission_detail_total")
        .put("total_commission", commission().stripTrailingZeros().toPlainString());
    return json;
  }

  private String entryId() {
    byte[] digest =
        Secret.sha256().digest(("sandbox entry " + number).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  static String uuid(String name) {
    return UUID.nameUUIDFromBytes(("sandbox " + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
