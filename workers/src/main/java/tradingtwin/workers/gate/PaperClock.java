package tradingtwin.workers.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.core.papertrades.PaperOrder;
import tradingtwin.core.papertrades.PaperSight;
import tradingtwin.core.papertrades.PaperTrades;
import tradingtwin.core.papertrades.PaperTrades.Due;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.PaperResult;
import tradingtwin.engine.simulation.PaperTrade;
import tradingtwin.engine.simulation.PaperTrade.BothWays;
import tradingtwin.marketdata.Bar;
import tradingtwin.marketdata.Granularity;

/// The clock of paper trades: each is played on all its closed bars whenever another one has
/// closed, so that nothing is lost while no worker runs. Bars of the trader's own come before the
/// market's.
///
/// A source that does not know the symbol is asked again each hour, one that is away sooner; when
/// the plan's time is over nobody is asked any more.
final class PaperClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PaperClock.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration UNTIL_IT_IS_TOLD = Duration.ofSeconds(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final int BATCH = 50;

  private final PaperTrades papers;
  private final TraderCandles candles;
  private final InstantSource clock;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("paper-clock").factory());

  PaperClock(PaperTrades papers, TraderCandles candles, InstantSource clock) {
    this.papers = papers;
    this.candles = candles;
    this.clock = clock;
  }

  void start() {
    var _ =
        clockwork.scheduleWithFixedDelay(this::tick, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      look();
    } catch (RuntimeException e) {
      LOG.warn("paper trades wait for the next look: {}", e.toString());
    }
  }

  /// Looks at all that are due, once.
  void look() {
    papers.due(BATCH).forEach(this::look);
  }

  /// Looks at one, if it has not ended.
  void look(Due due) {
    papers.running(due).ifPresent(order -> look(due, order));
  }

  private void look(Due due, PaperOrder order) {
    Instant now = clock.instant();
    Granularity bars = bars(due, order);
    PaperSight sight = sight(due, order, bars, now);
    Instant next = next(order, bars, sight, now);
    papers.note(due, next == null ? atLast(sight) : sight, next);
  }

  /// A plan whose time is over without an end has lacked bars to end on.
  private static PaperSight atLast(PaperSight sight) {
    boolean ended =
        sight instanceof PaperSight.Played(BothWays(PaperResult worse, PaperResult _), Instant _)
            && (worse instanceof PaperResult.Closed || worse instanceof PaperResult.NeverOpened);
    return ended ? sight : new PaperSight.NoPrices();
  }

  private PaperSight sight(Due due, PaperOrder order, Granularity length, Instant now) {
    Instant from = length.startOfBarAt(order.decidedAt());
    Instant bar = length.startOfBarAt(now);
    Instant until = bar.isBefore(order.end()) ? bar : length.startOfBarAt(order.end());
    Instant end = until.isAfter(from) ? until : from.plus(length.length());
    return switch (candles.of(due.userId(), order.symbol(), length, from, end)) {
      case TraderCandles.None none when none.nobodyKnows() -> new PaperSight.NoPrices();
      case TraderCandles.None _ -> played(order, length, List.of(), bar);
      case TraderCandles.Away _ -> new PaperSight.Nothing();
      case TraderCandles.Bars found -> played(order, length, found.bars(), bar);
    };
  }

  /// No bar since the verdict, though one has closed, is a market without prices at hand.
  private static PaperSight played(
      PaperOrder order, Granularity length, List<Bar> found, Instant bar) {
    List<Bar> since =
        found.stream().filter(each -> !each.start().isBefore(order.decidedAt())).toList();
    if (since.isEmpty()) {
      boolean oneHasClosed = !bar.minus(length.length()).isBefore(order.decidedAt());
      return oneHasClosed ? new PaperSight.NoPrices() : new PaperSight.Nothing();
    }
    Candles candles =
        Candles.of(
            order.symbol(), length.length(), since.stream().map(BarsAtHand::candle).toList());
    return new PaperSight.Played(
        PaperTrade.playBothWays(order.plan(), candles),
        since.getLast().start().plus(length.length()));
  }

  /// When the first bar after the verdict has closed and is told.
  static Instant firstLook(PaperOrder order) {
    return afterTheNextBar(bars(order), order.decidedAt());
  }

  /// When to look again where nobody at hand knew prices.
  static Instant afterNoPrices(Instant asked) {
    return asked.plus(AN_HOUR);
  }

  private static @Nullable Instant next(
      PaperOrder order, Granularity bars, PaperSight sight, Instant now) {
    if (!now.isBefore(order.end().plus(AN_HOUR))) {
      return null;
    }
    return switch (sight) {
      case PaperSight.Played _ -> afterTheNextBar(bars, now);
      case PaperSight.NoPrices _ -> afterNoPrices(now);
      case PaperSight.Nothing _ -> earlier(afterTheNextBar(bars, now), now.plus(A_MINUTE));
    };
  }

  private static Instant afterTheNextBar(Granularity bars, Instant now) {
    return bars.startOfBarAt(now).plus(bars.length()).plus(UNTIL_IT_IS_TOLD);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  /// Those of the trader's own file where there is one, else what the order asks for.
  private Granularity bars(Due due, PaperOrder order) {
    Granularity wanted = bars(order);
    List<Granularity> there = candles.lengths(due.userId(), order.symbol(), List.of(wanted));
    return there.stream()
        .filter(each -> each.compareTo(wanted) <= 0)
        .max(Comparator.naturalOrder())
        .orElse(there.getFirst());
  }

  /// The longest bars that are no longer than the order asks for; the shortest there are otherwise.
  private static Granularity bars(PaperOrder order) {
    Granularity found = Granularity.ONE_MINUTE;
    for (Granularity each : Granularity.values()) {
      if (each.length().toMinutes() <= order.barMinutes()) {
        found = each;
      }
    }
    return found;
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
