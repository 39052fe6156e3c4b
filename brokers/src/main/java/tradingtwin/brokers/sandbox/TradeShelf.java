package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The pretend trader's fills as Binance lists them: each market by itself, ids rising, the
/// fee in whichever asset it was taken in.
final class TradeShelf {

  private static final BigDecimal FEE_RATE = new BigDecimal("0.001");
  private static final BigDecimal BNB = new BigDecimal("580");

  /// One fill.
  record Trade(String symbol, long id, SandboxFill fill) {

    /// Every third fee is taken in BNB; of the others a buyer pays in what was bought.
    String feeAsset() {
      if (id % 3 == 0) {
        return "BNB";
      }
      return fill.buy() ? symbol.replace("USDT", "") : "USDT";
    }

    BigDecimal fee() {
      BigDecimal worth = fill.price().multiply(fill.size()).multiply(FEE_RATE);
      return switch (feeAsset()) {
        case "BNB" -> worth.divide(BNB, 8, RoundingMode.HALF_UP);
        case "USDT" -> worth.setScale(8, RoundingMode.HALF_UP);
        default -> fill.size().multiply(FEE_RATE).setScale(8, RoundingMode.HALF_UP);
      };
    }
  }

  private final SandboxPortfolio portfolio;
  private final Map<String, List<Trade>> markets = new TreeMap<>();

  private TradeShelf(SandboxPortfolio portfolio, List<SandboxFill> fills) {
    this.portfolio = portfolio;
    fills.stream()
        .sorted(Comparator.comparingInt(SandboxFill::number))
        .forEach(
            fill -> {
              String symbol = fill.product().replace("-USD", "USDT");
              List<Trade> market = markets.computeIfAbsent(symbol, s -> new ArrayList<>());
              market.add(new Trade(symbol, 28_457L + 7L * market.size(), fill));
            });
  }

  static Map<SandboxPortfolio, TradeShelf> all(List<SandboxFill> main, List<SandboxFill> second) {
    Map<SandboxPortfolio, TradeShelf> all = new EnumMap<>(SandboxPortfolio.class);
    for (SandboxPortfolio one : SandboxPortfolio.values()) {
      List<SandboxFill> fills =
          switch (one) {
            case MAIN -> main;
            case SECOND -> second;
            case UNTOUCHED, NONE -> List.of();
          };
      all.put(one, new TradeShelf(one, fills));
    }
    return all;
  }

  List<BookedFill> books() {
    return markets.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(trade -> trade.fill().time()))
        .map(
            t ->
                new BookedFill(
                    t.symbol() + ":" + t.id(),
                    t.symbol().replace("USDT", "-USDT"),
                    t.fill().buy(),
                    t.fill().size(),
                    t.fill().price(),
                    t.fee(),
                    t.feeAsset(),
                    t.fill().time()))
        .toList();
  }

  /// GET /api/v3/myTrades.
  Answer trades(String symbol, long fromId, int limit) {
    ArrayNode list = Json.array();
    markets.getOrDefault(symbol, List.of()).stream()
        .filter(trade -> trade.id() >= fromId)
        .limit(limit)
        .forEach(trade -> list.add(json(trade)));
    return Answer.json(200, list);
  }

  private static ObjectNode json(Trade trade) {
    SandboxFill fill = trade.fill();
    BigDecimal worth = fill.price().multiply(fill.size());
    return Json.object()
        .put("symbol", trade.symbol())
        .put("id", trade.id())
        .put("orderId", 100_000L + fill.order())
        .put("orderListId", -1)
        .put("price", fill.price().setScale(8, RoundingMode.UNNECESSARY).toPlainString())
        .put("qty", fill.size().setScale(8, RoundingMode.UNNECESSARY).toPlainString())
        .put("quoteQty", worth.setScale(8, RoundingMode.HALF_UP).toPlainString())
        .put("commission", trade.fee().toPlainString())
        .put("commissionAsset", trade.feeAsset())
        .put("time", fill.time().toEpochMilli())
        .put("isBuyer", fill.buy())
        .put("isMaker", trade.id() % 2 == 0)
        .put("isBestMatch", true);
  }

  /// GET /api/v3/account. Whoever never traded still holds a little.
  Answer account() {
    ObjectNode account =
        Json.object()
            .put("makerCommission", 10)
            .put("canTrade", true)
            .put("canWithdraw", true)
            .put("accountType", "SPOT")
            .put("uid", 354_937_868L + portfolio.seed());
    ArrayNode balances = account.putArray("balances");
    for (String asset : List.of("BTC", "ETH", "BNB", "USDT")) {
      String free = asset.equals("USDT") ? "1200.50000000" : "0.01000000";
      balances.add(Json.object().put("asset", asset).put("free", free).put("locked", "0.00000000"));
    }
    account.putArray("permissions").add("SPOT");
    return Answer.json(200, account);
  }
}
