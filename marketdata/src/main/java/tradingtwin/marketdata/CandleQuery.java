package tradingtwin.marketdata;

import java.time.Instant;
import java.util.Objects;

/// A question for bars: those of `symbol` that start at or after `from` and before `until`.
///
/// @param symbol base and quote, `BTC-USD` style
public record CandleQuery(String symbol, Granularity granularity, Instant from, Instant until) {

  /// More bars than this in one question is a mistake of the caller.
  public static final long MOST_BARS = 100_000;

  public CandleQuery {
    Objects.requireNonNull(granularity, "granularity");
    if (!symbol.matches("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})*")) {
      throw new IllegalArgumentException("a symbol looks like BTC-USD: " + symbol);
    }
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("from comes before until");
    }
    long bars = (until.getEpochSecond() - from.getEpochSecond()) / granularity.length().toSeconds();
    if (bars > MOST_BARS) {
      throw new IllegalArgumentException("more than " + MOST_BARS + " bars in one question");
    }
  }
}
