package tradingtwin.core.candles;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;

/// The bars of a symbol as one trader sees them.
public final class TraderCandles {
  private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})+");

  private final FetchCandles market;

  TraderCandles(FetchCandles market) {
    this.market = market;
  }

  /// Whose bars they are.
  public enum Whose {
    MARKET,
    OWN
  }

  /// What there is.
  public sealed interface Found {}

  /// Bars, oldest first, at least one.
  public record Bars(List<Bar> bars, Granularity granularity, Whose whose) implements Found {
    public Bars {
      bars = List.copyOf(bars);
    }
  }

  /// Nobody knows prices of that symbol and time.
  public record None() implements Found {}

  /// The market's source is away.
  public record Away(java.time.Duration retryAfter) implements Found {}

  /// The bars that start in a span, in the first of these lengths in which there are any.
  public Found first(
      String userId, String symbol, List<Granularity> lengths, Instant from, Instant until) {
    Found away = new None();
    for (Granularity length : lengths) {
      Found found = of(userId, symbol, length, from, until);
      switch (found) {
        case Bars bars -> {
          return bars;
        }
        case Away later -> away = later;
        case None _ -> {}
      }
    }
    return away;
  }

  /// The bars of one length that start in a span.
  public Found of(String userId, String symbol, Granularity length, Instant from, Instant until) {
    Instant start = length.startOfBarAt(from);
    if (!PAIR.matcher(symbol).matches() || !start.isBefore(until)) {
      return new None();
    }
    return switch (market.candles(new CandleQuery(symbol, length, start, until))) {
      case CandlesAnswer.Candles(List<Bar> bars) ->
          bars.isEmpty() ? new None() : new Bars(bars, length, Whose.MARKET);
      case CandlesAnswer.NoSuchProduct _ -> new None();
      case CandlesAnswer.Unavailable gone -> new Away(gone.retryAfter());
    };
  }
}
