package tradingtwin.brokers.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;

/// Candles as v3 tells them: newest first, at most 350, `end` included.
final class CandleShelf {

  private static final int MOST = 350;

  private final FetchCandles candles;

  CandleShelf(FetchCandles candles) {
    this.candles = candles;
  }

  Answer candles(String product, Question question) {
    try {
      Granularity granularity = Granularity.valueOf(question.asked("granularity"));
      long start = Long.parseLong(question.asked("start"));
      long end = Long.parseLong(question.asked("end"));
      if ((end - start) / granularity.length().toSeconds() >= MOST) {
        return Answer.refusal(
            400, "INVALID_ARGUMENT", "number of candles requested should be less than 350");
      }
      CandleQuery query =
          new CandleQuery(
              product, granularity, Instant.ofEpochSecond(start), Instant.ofEpochSecond(end + 1));
      return switch (candles.candles(query)) {
        case CandlesAnswer.Candles known -> Answer.json(200, json(known.bars(), limit(question)));
        case CandlesAnswer.NoSuchProduct none ->
            Answer.refusal(404, "NOT_FOUND", "valid product_id is required");
        case CandlesAnswer.Unavailable gone -> Answer.refusal(503, "UNAVAILABLE", gone.reason());
      };
    } catch (IllegalArgumentException e) {
      return Answer.refusal(400, "INVALID_ARGUMENT", "start, end or granularity is not valid");
    }
  }

  private static int limit(Question question) {
    String asked = question.asked("limit");
    return asked.isEmpty() ? MOST : Math.clamp(Integer.parseInt(asked), 1, MOST);
  }

  private static ObjectNode json(List<Bar> bars, int limit) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("candles");
    bars.reversed().stream()
        .limit(limit)
        .forEach(
            bar ->
                list.add(
                    Json.object()
                        .put("start", Long.toString(bar.start().getEpochSecond()))
                        .put("low", plain(bar.low()))
                        .put("high", plain(bar.high()))
                        .put("open", plain(bar.open()))
                        .put("close", plain(bar.close()))
                        .put("volume", plain(bar.volume()))));
    return json;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
