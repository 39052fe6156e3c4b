package tradingtwin.core.candles;

import java.time.Duration;
import tradingtwin.brokers.binance.WeightBudget;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;

/// A source of Binance that takes its share of what everybody behind this address may ask.
record WeighedCandles(FetchCandles source, WeightBudget budget, MarketSourcesPolicy policy)
    implements FetchCandles {

  @Override
  public CandlesAnswer candles(CandleQuery query) {
    long length = query.granularity().length().toSeconds();
    long bars = Duration.between(query.from(), query.until()).toSeconds() / length;
    int calls = (int) Math.ceilDiv(Math.max(1, bars), (long) policy.binanceBars());
    Duration wait = budget.take(calls * policy.binanceWeight(), policy.binanceMinute());
    return wait.isPositive()
        ? new CandlesAnswer.Unavailable("Binance has been asked often enough", wait)
        : source.candles(query);
  }
}
