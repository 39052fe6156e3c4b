package tradingtwin.marketdata;

/// A source of closed bars.
@FunctionalInterface
public interface FetchCandles {

  /// Answers with every closed bar the source knows in the span asked for. Never throws for a
  /// failure outside: that is [CandlesAnswer.Unavailable].
  CandlesAnswer candles(CandleQuery query);
}
