package tradingtwin.bench.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// What came over the streams about each plan: when first, and how often.
final class Arrivals {
  private static final String INTENT = "\"intentId\":\"";
  private static final String VERDICT = "\"verdict\":\"";
  private static final int ULID = 26;

  /// The first of its kind.
  ///
  /// @param times how often it came since
  record First(long nanos, AtomicInteger times) {}

  private final Map<String, First> submitted = new ConcurrentHashMap<>();
  private final Map<String, First> decided = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> verdicts = new ConcurrentHashMap<>();

  /// Takes one event off a stream.
  void take(String type, String data, long nanos) {
    switch (type) {
      case "pretrade.intent.submitted" -> note(submitted, data, nanos);
      case "pretrade.decision.returned" -> {
        note(decided, data, nanos);
        int word = data.indexOf(VERDICT) + VERDICT.length();
        verdicts
            .computeIfAbsent(data.substring(word, data.indexOf('"', word)), _ -> new LongAdder())
            .increment();
      }
      default -> {
        // Not about a plan.
      }
    }
  }

  private static void note(Map<String, First> known, String data, long nanos) {
    int at = data.indexOf(INTENT) + INTENT.length();
    String intentId = data.substring(at, at + ULID);
    known
        .computeIfAbsent(intentId, _ -> new First(nanos, new AtomicInteger()))
        .times
        .incrementAndGet();
  }

  Map<String, First> submitted() {
    return submitted;
  }

  Map<String, First> decided() {
    return decided;
  }

  /// How often each verdict came.
  Map<String, LongAdder> verdicts() {
    return verdicts;
  }
}
