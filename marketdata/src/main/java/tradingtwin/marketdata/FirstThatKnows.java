package tradingtwin.marketdata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several sources asked in order; the first that knows the product answers.
///
/// A source that is merely unavailable is passed over too, but then a final "no such product"
/// would be a guess: the answer is the unavailability instead.
public final class FirstThatKnows implements FetchCandles {

  private final List<FetchCandles> sources;

  public FirstThatKnows(List<FetchCandles> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    CandlesAnswer.@Nullable Unavailable later = null;
    CandlesAnswer.@Nullable Candles silent = null;
    for (FetchCandles source : sources) {
      switch (source.candles(query)) {
        case CandlesAnswer.Candles known when !known.bars().isEmpty() -> {
          return known;
        }
        case CandlesAnswer.Candles empty -> silent = silent == null ? empty : silent;
        case CandlesAnswer.Unavailable gone -> later = later == null ? gone : later;
        case CandlesAnswer.NoSuchProduct stranger -> {}
      }
    }
    if (later != null) {
      return later;
    }
    return silent != null ? silent : new CandlesAnswer.NoSuchProduct(query.symbol());
  }
}
