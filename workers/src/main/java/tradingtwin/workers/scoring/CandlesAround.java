package tradingtwin.workers.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.Trade;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;
import tradingtwin.workers.queue.RetryLaterException;

/// The bars around a trader's fills, symbol by symbol; a symbol that no source knows has none.
final class CandlesAround {
  private final TraderCandles source;
  private final CandleWindowPolicy policy;
  private final InstantSource clock;

  CandlesAround(TraderCandles source, CandleWindowPolicy policy, InstantSource clock) {
    this.source = source;
    this.policy = policy;
    this.clock = clock;
  }

  /// @param insist whether an unavailable source is a reason to try again later; otherwise its
  ///     symbols are scored without bars, which the report says
  List<Bars> of(String userId, List<Trade> trades, boolean insist) {
    Map<String, Instant> first = new TreeMap<>();
    Map<String, Instant> last = new TreeMap<>();
    for (Trade trade : trades) {
      first.merge(trade.symbol(), trade.ts(), (a, b) -> a.isBefore(b) ? a : b);
      last.merge(trade.symbol(), trade.ts(), (a, b) -> a.isAfter(b) ? a : b);
    }
    List<Bars> found = new ArrayList<>();
    first.forEach(
        (symbol, from) -> {
          Span span = new Span(symbol, from, last.getOrDefault(symbol, from));
          bars(userId, span, insist).ifPresent(found::add);
        });
    return found;
  }

  /// A symbol from its first fill to its last.
  private record Span(String symbol, Instant first, Instant last) {}

  private Optional<Bars> bars(String userId, Span span, boolean insist) {
    Instant now = clock.instant();
    Granularity length =
        source.lengths(userId, span.symbol(), List.of(policy.granularity())).getFirst();
    Instant until = span.last().plus(length.length().multipliedBy(policy.after()));
    TraderCandles.Found found =
        source.of(
            userId,
            span.symbol(),
            length,
            span.first().minus(length.length().multipliedBy(policy.before())),
            until.isAfter(now) ? now : until);
    return switch (found) {
      case TraderCandles.Bars bars ->
          Optional.of(
              new Bars(
                  span.symbol(),
                  (int) length.length().toSeconds(),
                  bars.bars().stream().map(CandlesAround::bar).toList()));
      case TraderCandles.None _ -> Optional.empty();
      case TraderCandles.Away away -> {
        if (insist) {
          throw new RetryLaterException("Prices are not available at the moment.", shorter(away));
        }
        yield Optional.empty();
      }
    };
  }

  private static Duration shorter(TraderCandles.Away away) {
    Duration most = Duration.ofMinutes(1);
    return away.retryAfter().compareTo(most) > 0 ? most : away.retryAfter();
  }

  private static Bars.Bar bar(Bar bar) {
    return new Bars.Bar(
        bar.start().getEpochSecond(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
