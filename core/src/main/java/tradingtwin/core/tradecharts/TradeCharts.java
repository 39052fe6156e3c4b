package tradingtwin.core.tradecharts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.TradeChart;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.candles.TraderCandles.Found;
import tradingtwin.core.intents.Intents;
import tradingtwin.core.matching.FillMatches;
import tradingtwin.core.trades.TradingRecord;
import tradingtwin.marketdata.Granularity;

/// Trades on the prices around them.
public final class TradeCharts {
  private final TradingRecord record;
  private final FillMatches matches;
  private final Intents intents;
  private final TraderCandles candles;
  private final ChartPolicy policy;
  private final InstantSource clock;
  private final Executor threads;

  TradeCharts(
      TradingRecord record,
      FillMatches matches,
      Intents intents,
      TraderCandles candles,
      ChartPolicy policy,
      InstantSource clock,
      Executor threads) {
    this.record = record;
    this.matches = matches;
    this.intents = intents;
    this.candles = candles;
    this.policy = policy;
    this.clock = clock;
    this.threads = threads;
  }

  /// The trade with that fill; empty when there is no such fill.
  public Optional<TradeChart> of(String userId, String tradeId) {
    return HeldTrade.of(record.ledgerAround(userId, tradeId), tradeId)
        .map(
            trade ->
                ChartView.of(
                    tradeId, trade, plan(userId, tradeId), found(userId, trade), clock.instant()));
  }

  private Optional<PretradeIntent.Plan> plan(String userId, String tradeId) {
    return matches
        .of(userId, tradeId)
        .flatMap(match -> Optional.ofNullable(match.intentId()))
        .flatMap(intentId -> intents.find(userId, intentId))
        .map(intent -> intent.declared().plan());
  }

  /// A source that takes too long is away for now; what it brings is remembered for the next look.
  private Found found(String userId, HeldTrade trade) {
    CompletableFuture<Found> asked =
        CompletableFuture.supplyAsync(() -> bars(userId, trade), threads);
    try {
      return asked.get(policy.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return new TraderCandles.Away(policy.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TraderCandles.Away(policy.patience());
    }
  }

  private Found bars(String userId, HeldTrade trade) {
    Instant now = clock.instant();
    Instant end = trade.closedAt().orElse(now);
    Found last = new TraderCandles.None(true);
    for (Granularity length :
        candles.lengths(userId, trade.symbol(), lengths(Duration.between(trade.openedAt(), end)))) {
      Duration around = length.length().multipliedBy(policy.around());
      Instant until = end.plus(around);
      Found found =
          candles.of(
              userId,
              trade.symbol(),
              length,
              trade.openedAt().minus(around),
              until.isAfter(now) ? now : until);
      switch (found) {
        case TraderCandles.Bars bars -> {
          return bars;
        }
        case TraderCandles.Away away -> last = away;
        case TraderCandles.None _ -> {}
      }
    }
    return last;
  }

  private List<Granularity> lengths(Duration held) {
    List<Granularity> fitting =
        Arrays.stream(Granularity.values())
            .filter(each -> held.toSeconds() / each.length().toSeconds() <= policy.barsWanted())
            .toList();
    return fitting.isEmpty() ? List.of(Granularity.ONE_DAY) : fitting;
  }
}
