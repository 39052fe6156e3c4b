package tradingtwin.marketdata;

import java.time.Duration;
import java.util.List;

/// What a source says when asked for bars.
public sealed interface CandlesAnswer {

  /// The bars known, oldest first; all of them closed. Empty when the span had no trades.
  record Candles(List<Bar> bars) implements CandlesAnswer {
    public Candles {
      bars = List.copyOf(bars);
      for (int i = 1; i < bars.size(); i++) {
        if (!bars.get(i - 1).start().isBefore(bars.get(i).start())) {
          throw new IllegalArgumentException("bars come oldest first, each start once");
        }
      }
    }
  }

  /// The source does not know this product (or not in this granularity).
  record NoSuchProduct(String symbol) implements CandlesAnswer {}

  /// The source could not answer now; ask again after `retryAfter`.
  record Unavailable(String reason, Duration retryAfter) implements CandlesAnswer {}
}
