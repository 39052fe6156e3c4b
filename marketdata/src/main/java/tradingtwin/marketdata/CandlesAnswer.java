package tradingtwin.marketdata;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source says when asked for bars.
public sealed interface CandlesAnswer {

  /// The bars known, oldest first; all of them closed. Empty when the span had no trades.
  ///
  /// @param source where they come from, if that was told
  record Candles(List<Bar> bars, @Nullable MarketSource source) implements CandlesAnswer {

    public Candles(List<Bar> bars) {
      this(bars, null);
    }

    /// The same, told of that source.
    public Candles from(MarketSource name) {
      return new Candles(bars, name);
    }

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
