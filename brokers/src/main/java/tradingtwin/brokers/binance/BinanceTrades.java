package tradingtwin.brokers.binance;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tradingtwin.brokers.BrokerFill;
import tradingtwin.brokers.Side;
import tradingtwin.brokers.TsPrecision;

/// One page of a market's fills, as Binance writes it.
final class BinanceTrades {

  private BinanceTrades() {}

  /// What a page says.
  ///
  /// @param nextId the first id behind the page
  /// @param last whether nothing comes behind it
  record Read(List<BrokerFill> fills, List<String> unreadable, long nextId, boolean last) {}

  /// Empty when this is no page that follows: no list, or ids from before the place asked for.
  static Optional<Read> read(
      JsonNode json, BinanceMarkets.Market market, long fromId, int fillsAPage) {
    if (!json.isArray()) {
      return Optional.empty();
    }
    List<BrokerFill> fills = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    long next = fromId;
    for (JsonNode trade : json) {
      if (!trade.path("id").isIntegralNumber() || trade.path("id").asLong() < fromId) {
        return Optional.empty();
      }
      long id = trade.path("id").asLong();
      next = Math.max(next, id + 1);
      try {
        fills.add(fill(trade, id, market));
      } catch (IllegalArgumentException | DateTimeException e) {
        unreadable.add("Binance's fill %s:%d cannot be read.".formatted(market.symbol(), id));
      }
    }
    return Optional.of(new Read(fills, unreadable, next, json.size() < fillsAPage));
  }

  private static BrokerFill fill(JsonNode trade, long id, BinanceMarkets.Market market) {
    JsonNode buyer = trade.path("isBuyer");
    JsonNode time = trade.path("time");
    if (!buyer.isBoolean() || !time.isIntegralNumber()) {
      throw new IllegalArgumentException("side or time is missing");
    }
    BigDecimal fee = number(trade, "commission");
    String feeAsset = trade.path("commissionAsset").asString("");
    String order = trade.path("orderId").asString("");
    return new BrokerFill(
        market.symbol() + ":" + id,
        List.of(),
        market.pair().symbol(),
        buyer.asBoolean() ? Side.BUY : Side.SELL,
        number(trade, "qty"),
        number(trade, "price"),
        fee,
        feeAsset,
        Instant.ofEpochMilli(time.asLong()),
        TsPrecision.MILLI,
        order.isEmpty() ? null : order,
        null,
        0,
        true);
  }

  private static BigDecimal number(JsonNode trade, String field) {
    String text = trade.path(field).asString("");
    if (!text.matches("-?\\d{1,40}(\\.\\d{1,40})?")) {
      throw new IllegalArgumentException(field + " is not a number");
    }
    return new BigDecimal(text);
  }
}
