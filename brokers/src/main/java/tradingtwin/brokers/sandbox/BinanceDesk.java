package tradingtwin.brokers.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API of the pretend Binance: who signed, by which clock, and what they get.
final class BinanceDesk {

  private static final Duration AHEAD = Duration.ofSeconds(1);
  private static final long USUAL_WINDOW = 5_000;
  private static final long WIDEST_WINDOW = 60_000;
  private static final List<String> FLAGS =
      List.of(
          "enableReading",
          "enableWithdrawals",
          "enableInternalTransfer",
          "enableMargin",
          "enableFutures",
          "permitsUniversalTransfer",
          "enableVanillaOptions",
          "enableFixApiTrade",
          "enableFixReadOnly",
          "enableSpotAndMarginTrading",
          "enablePortfolioMarginTrading");
  private static final Map<String, List<String>> SYMBOLS =
      Map.of(
          "BTCUSDT", List.of("BTC", "USDT"),
          "ETHUSDT", List.of("ETH", "USDT"),
          "BNBUSDT", List.of("BNB", "USDT"),
          "ETHBTC", List.of("ETH", "BTC"),
          "1INCHUSDT", List.of("1INCH", "USDT"));

  private final HmacKeys keys;
  private final Map<SandboxPortfolio, TradeShelf> shelves;
  private final InstantSource clock;
  private volatile @Nullable String failing;

  BinanceDesk(HmacKeys keys, Map<SandboxPortfolio, TradeShelf> shelves, InstantSource clock) {
    this.keys = keys;
    this.shelves = shelves;
    this.clock = clock;
  }

  void failing(@Nullable String symbol) {
    failing = symbol;
  }

  static int weight(Question question) {
    return switch (question.path()) {
      case "/api/v3/exchangeInfo", "/api/v3/account", "/api/v3/myTrades" -> 20;
      default -> 1;
    };
  }

  Answer answer(Question question, boolean goingRound) {
    if (!question.method().equals("GET")) {
      return refusal(405, -1000, "This server only reads.");
    }
    return switch (question.path()) {
      case "/api/v3/ping" -> Answer.json(200, Json.object());
      case "/api/v3/time" ->
          Answer.json(200, Json.object().put("serverTime", clock.instant().toEpochMilli()));
      case "/api/v3/exchangeInfo" -> exchangeInfo();
      case "/api/v3/account", "/api/v3/myTrades", "/sapi/v1/account/apiRestrictions" ->
          signed(question, goingRound);
      default -> refusal(404, -1000, "There is no such thing here.");
    };
  }

  static Answer refusal(int status, int code, String message) {
    return Answer.json(status, Json.object().put("code", code).put("msg", message));
  }

  private Answer signed(Question question, boolean goingRound) {
    HmacKeys.Held key = keys.find(question.apiKey());
    if (key == null) {
      return refusal(401, -2015, "Invalid API-key, IP, or permissions for action.");
    }
    int end = question.rawQuery().lastIndexOf("&signature=");
    int length = "&signature=".length();
    if (end < 0
        || !key.signed(
            question.rawQuery().substring(0, end), question.rawQuery().substring(end + length))) {
      return refusal(400, -1022, "Signature for this request is not valid.");
    }
    if (!inTime(question)) {
      return refusal(400, -1021, "Timestamp for this request is outside of the recvWindow.");
    }
    if (question.path().startsWith("/sapi/")) {
      return Answer.json(200, restrictions(key));
    }
    boolean shown = key.portfolio() != SandboxPortfolio.NONE;
    if (!key.flags().contains("enableReading") || !shown) {
      return refusal(401, -2015, "Invalid API-key, IP, or permissions for action.");
    }
    TradeShelf shelf = shelves.get(key.portfolio());
    if (shelf == null || question.path().endsWith("/account")) {
      return shelf == null ? refusal(404, -1000, "No such account.") : shelf.account();
    }
    return trades(question, shelf, goingRound);
  }

  private boolean inTime(Question question) {
    if (!question.asked("timestamp").matches("\\d{13}")) {
      return false;
    }
    String asked = question.asked("recvWindow");
    long window = asked.matches("\\d{1,5}") ? Long.parseLong(asked) : USUAL_WINDOW;
    Instant theirs = Instant.ofEpochMilli(Long.parseLong(question.asked("timestamp")));
    Instant now = clock.instant();
    return window <= WIDEST_WINDOW
        && theirs.isBefore(now.plus(AHEAD))
        && !theirs.isBefore(now.minusMillis(window));
  }

  private Answer trades(Question question, TradeShelf shelf, boolean goingRound) {
    String symbol = question.asked("symbol");
    if (!SYMBOLS.containsKey(symbol)) {
      return refusal(400, -1121, "Invalid symbol.");
    }
    if (symbol.equals(failing)) {
      return refusal(500, -1000, "This market is out of order.");
    }
    if (!(question.asked("fromId") + "0").matches("\\d{1,18}")
        || !(question.asked("limit") + "0").matches("\\d{1,5}")) {
      return refusal(400, -1100, "Illegal characters found in a parameter.");
    }
    String from = question.asked("fromId");
    String limit = question.asked("limit");
    return shelf.trades(
        symbol,
        from.isEmpty() || goingRound ? 0 : Long.parseLong(from),
        Math.clamp(limit.isEmpty() ? 500 : Integer.parseInt(limit), 1, 1_000));
  }

  private static ObjectNode restrictions(HmacKeys.Held key) {
    ObjectNode json = Json.object().put("ipRestrict", true).put("createTime", 1_698_645_219_000L);
    FLAGS.forEach(flag -> json.put(flag, false));
    key.flags().forEach(flag -> json.put(flag, true));
    return json;
  }

  private static Answer exchangeInfo() {
    ObjectNode info = Json.object().put("timezone", "UTC");
    info.putArray("rateLimits")
        .add(
            Json.object()
                .put("rateLimitType", "REQUEST_WEIGHT")
                .put("interval", "MINUTE")
                .put("intervalNum", 1)
                .put("limit", WeightCounter.LIMIT));
    ArrayNode symbols = info.putArray("symbols");
    SYMBOLS.forEach(
        (symbol, assets) ->
            symbols.add(
                Json.object()
                    .put("symbol", symbol)
                    .put("status", "TRADING")
                    .put("baseAsset", assets.getFirst())
                    .put("quoteAsset", assets.getLast())));
    return Answer.json(200, info);
  }
}
