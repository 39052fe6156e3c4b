package tradingtwin.workers.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.candles.Market;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.workers.scoring.CandleWindowPolicy;

/// The latest closed bars of the symbols that were asked about last.
///
/// A source that is slow answers the next question; one that does not know is asked again after a
/// while.
final class BarsAtHand {
  private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})+");
  private static final Duration A_WHILE = Duration.ofSeconds(30);
  private static final long A_MOMENT_MILLIS = 150;
  private static final int MOST_SYMBOLS = 50;
  private static final int REMEMBERED = 256;

  /// What is known of the prices of a symbol. A source that has no bars of this length may have
  /// shorter ones; only what is no pair of currencies is asked of nobody.
  enum Knowledge {
    KNOWN,
    NO_SUCH_SYMBOL,
    NOTHING_YET
  }

  /// What a source has answered.
  private record Told(List<Candle> bars, Knowledge knowledge) {}

  private record Kept(CompletableFuture<Told> told, Instant asked, Instant bar) {}

  private static final Told NOTHING = new Told(List.of(), Knowledge.NOTHING_YET);

  private final FetchCandles source;
  private final CandleWindowPolicy policy;
  private final InstantSource clock;
  private final Executor threads;
  private final Map<String, Kept> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > REMEMBERED;
        }
      };

  BarsAtHand(
      FetchCandles source, CandleWindowPolicy policy, InstantSource clock, Executor threads) {
    this.source = source;
    this.policy = policy;
    this.clock = clock;
    this.threads = threads;
  }

  /// Asks for the bars of these symbols, all at once, and gives the source a moment.
  void ask(Set<String> symbols) {
    CompletableFuture<?>[] asked =
        symbols.stream()
            .filter(symbol -> PAIR.matcher(symbol).matches())
            .limit(MOST_SYMBOLS)
            .map(symbol -> kept(symbol).told())
            .toArray(CompletableFuture<?>[]::new);
    try {
      var _ = CompletableFuture.allOf(asked).get(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // What is not at hand is said by the checks that needed it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether the bars of all these symbols have come, or their source has said that it has none.
  boolean areAtHand(Set<String> symbols) {
    Instant now = clock.instant();
    Instant bar = policy.granularity().startOfBarAt(now);
    synchronized (known) {
      return symbols.stream()
          .filter(symbol -> PAIR.matcher(symbol).matches())
          .limit(MOST_SYMBOLS)
          .map(known::get)
          .allMatch(kept -> kept != null && kept.told().isDone() && isGood(kept, bar, now));
    }
  }

  /// What has come so far.
  Market market(Set<String> symbols) {
    List<Candles> series = new ArrayList<>();
    for (String symbol : symbols) {
      List<Candle> bars = known(symbol);
      if (!bars.isEmpty()) {
        series.add(Candles.of(symbol, policy.granularity().length(), bars));
      }
    }
    return Market.of(series);
  }

  /// What its source has last said of that symbol.
  Knowledge of(String symbol) {
    return PAIR.matcher(symbol).matches() ? told(symbol).knowledge() : Knowledge.NO_SUCH_SYMBOL;
  }

  private List<Candle> known(String symbol) {
    return told(symbol).bars();
  }

  private Told told(String symbol) {
    synchronized (known) {
      Kept kept = known.get(symbol);
      boolean here =
          kept != null && kept.told().isDone() && !kept.told().isCompletedExceptionally();
      return kept != null && here ? kept.told().join() : NOTHING;
    }
  }

  private Kept kept(String symbol) {
    Instant now = clock.instant();
    Instant bar = policy.granularity().startOfBarAt(now);
    synchronized (known) {
      Kept before = known.get(symbol);
      if (before != null && isGood(before, bar, now)) {
        return before;
      }
      Kept fresh =
          new Kept(CompletableFuture.supplyAsync(() -> fetch(symbol, bar), threads), now, bar);
      known.put(symbol, fresh);
      return fresh;
    }
  }

  private static boolean isGood(Kept kept, Instant bar, Instant now) {
    boolean lately = now.isBefore(kept.asked().plus(A_WHILE));
    boolean empty =
        !kept.told().isDone()
            || kept.told().isCompletedExceptionally()
            || kept.told().join().bars().isEmpty();
    return empty ? lately : kept.bar().equals(bar);
  }

  private Told fetch(String symbol, Instant bar) {
    Duration lead = policy.granularity().length().multipliedBy(policy.before());
    CandlesAnswer answer =
        source.candles(new CandleQuery(symbol, policy.granularity(), bar.minus(lead), bar));
    return switch (answer) {
      case CandlesAnswer.Candles candles ->
          new Told(candles.bars().stream().map(BarsAtHand::candle).toList(), Knowledge.KNOWN);
      case CandlesAnswer.NoSuchProduct _, CandlesAnswer.Unavailable _ -> NOTHING;
    };
  }

  static Candle candle(Bar bar) {
    return new Candle(bar.start(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
