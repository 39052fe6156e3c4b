package tradingtwin.bench.gate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What the crowd has done and wants to do: calm histories, and plans of every kind.
final class Plans {
  private static final String PLAN =
      """
      {"symbol":"%s","direction":"LONG","timeframe":"4h",
       "plan":{"entry":"64000","target":"68000","invalidation":"a close below the low",%s"setup":"range break"},
       "risk":{"size":"%s","riskAmount":"%s"},
       "context":{"emotion":"CALM","reason":"third test of the high","checklist":[{"item":"stop","done":true}]}}""";

  private static final String STOP = "\"stop\":\"63000\",";

  /// Small enough, too large, without a stop, and a symbol without prices.
  private static final List<String> KINDS =
      List.of(
          PLAN.formatted("BTC-USD", STOP, "0.05", "50"),
          PLAN.formatted("BTC-USD", STOP, "0.5", "500"),
          PLAN.formatted("BTC-USD", STOP, "0.04", "40"),
          PLAN.formatted("BTC-USD", "", "0.05", "50"),
          PLAN.formatted("NEW-USD", STOP, "0.03", "30"));

  private Plans() {}

  /// The plan of that number.
  static String plan(int number) {
    return KINDS.get(number % KINDS.size());
  }

  /// Round trips of equal size, a gain after each loss, the last one long ago.
  static String fills(int trips) {
    StringBuilder csv =
        new StringBuilder("time,symbol,side,quantity,price,fee,fee_currency,id,account\n");
    Instant at = Instant.parse("2024-01-02T09:00:00Z");
    for (int i = 0; i < trips; i++) {
      row(csv, at, "BUY", 42_000, i);
      row(csv, at.plus(5, ChronoUnit.HOURS), "SELL", i % 2 == 0 ? 41_700 : 42_500, i);
      at = at.plus(2, ChronoUnit.DAYS);
    }
    return csv.toString();
  }

  private static void row(StringBuilder csv, Instant at, String side, int price, int trip) {
    csv.append("%s,BTC-USD,%s,0.05,%d,2.10,USD,%s-%d,%n".formatted(at, side, price, side, trip));
  }
}
