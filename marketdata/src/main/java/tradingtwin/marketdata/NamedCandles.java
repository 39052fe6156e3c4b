package tradingtwin.marketdata;

/// A source whose answers say where they come from.
public record NamedCandles(MarketSource name, FetchCandles source) implements FetchCandles {

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    return switch (source.candles(query)) {
      case CandlesAnswer.Candles known -> known.from(name);
      case CandlesAnswer.NoSuchProduct none -> none;
      case CandlesAnswer.Unavailable gone -> gone;
    };
  }
}
