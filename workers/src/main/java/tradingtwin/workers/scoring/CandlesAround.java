package tradingtwin.workers.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.Trade;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.workers.queue.RetryLaterException;

/// The bars around a trader's fills, symbol by symbol; a symbol that no source knows has none.
final class CandlesAround {
  private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})+");

  private final FetchCandles source;
  private final CandleWindowPolicy policy;
  private final InstantSource clock;

  CandlesAround(FetchCandles source, CandleWindowPolicy policy, InstantSource clock) {
    this.source = source;
    this.policy = policy;
    this.clock = clock;
  }

  /// @param insist whether an unavailable source is a reason to try again later; otherwise its
  ///     symbols are scored without bars, which the report says
  List<Bars> of(List<Trade> trades, boolean insist) {
    Map<String, Instant> first = new TreeMap<>();
    Map<String, Instant> last = new TreeMap<>();
    for (Trade trade : trades) {
      first.merge(trade.symbol(), trade.ts(), (a, b) -> a.isBefore(b) ? a : b);
      last.merge(trade.symbol(), trade.ts(), (a, b) -> a.isAfter(b) ? a : b);
    }
    List<Bars> found = new ArrayList<>();
    first.forEach(
        (symbol, from) -> {
          if (PAIR.matcher(symbol).matches()) {
            List<Bar> bars = bars(symbol, from, last.getOrDefault(symbol, from), insist);
            if (!bars.isEmpty()) {
              found.add(
                  new Bars(
                      symbol,
                      (int) policy.granularity().length().toSeconds(),
                      bars.stream().map(CandlesAround::bar).toList()));
            }
          }
        });
    return found;
  }

  private List<Bar> bars(String symbol, Instant first, Instant last, boolean insist) {
    Instant now = clock.instant();
    Instant until = last.plus(policy.tail());
    CandleQuery query =
        new CandleQuery(
            symbol,
            policy.granularity(),
            policy.granularity().startOfBarAt(first.minus(policy.lead())),
            until.isAfter(now) ? now : until);
    return switch (source.candles(query)) {
      case CandlesAnswer.Candles candles -> candles.bars();
      case CandlesAnswer.NoSuchProduct _ -> List.of();
      case CandlesAnswer.Unavailable away -> {
        if (insist) {
          throw new RetryLaterException("Prices are not available at the moment.", shorter(away));
        }
        yield List.of();
      }
    };
  }

  private static Duration shorter(CandlesAnswer.Unavailable away) {
    Duration most = Duration.ofMinutes(1);
    return away.retryAfter().compareTo(most) > 0 ? most : away.retryAfter();
  }

  private static Bars.Bar bar(Bar bar) {
    return new Bars.Bar(
        bar.start().getEpochSecond(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
