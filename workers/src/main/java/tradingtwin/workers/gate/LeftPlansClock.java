package tradingtwin.workers.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tradingtwin.core.adherence.LeftPlans;
import tradingtwin.core.adherence.LeftPlans.Due;
import tradingtwin.core.adherence.LeftPlans.Left;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.PaperResult;
import tradingtwin.engine.simulation.PaperTrade;
import tradingtwin.marketdata.CandleQuery;
import tradingtwin.marketdata.CandlesAnswer;
import tradingtwin.marketdata.FetchCandles;
import tradingtwin.marketdata.Granularity;

/// The clock of plans that were left: each is played on the bars since, once an hour until it has
/// ended. Where no prices are at hand nothing is known, and nothing is said.
final class LeftPlansClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeftPlansClock.class);
  private static final Pattern PAIR = Pattern.compile("[A-Z0-9]{1,20}(-[A-Z0-9]{1,20})+");
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final int BATCH = 20;

  private final LeftPlans plans;
  private final FetchCandles source;
  private final InstantSource clock;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("left-plans").factory());

  LeftPlansClock(LeftPlans plans, FetchCandles source, InstantSource clock) {
    this.plans = plans;
    this.source = source;
    this.clock = clock;
  }

  void start() {
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::tick, INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
  }

  private void tick() {
    try {
      plans.due(BATCH).forEach(this::look);
    } catch (RuntimeException e) {
      LOG.warn("plans that were left wait for the next look: {}", e.toString());
    }
  }

  /// Looks at one of them; what names too little is never played.
  void look(Due due) {
    Optional<Left> left = plans.of(due);
    if (left.isEmpty()) {
      plans.note(due, null, true);
      return;
    }
    Optional<PaperTrade.BothWays> both = played(left.get());
    boolean over = !clock.instant().isBefore(left.get().over());
    plans.note(
        due,
        both.flatMap(LeftPlansClock::result).orElse(null),
        over || both.filter(LeftPlansClock::hasEnded).isPresent());
  }

  private Optional<PaperTrade.BothWays> played(Left left) {
    Instant from = left.plan().decidedAt();
    Granularity length = bars(left.bars());
    Instant now = length.startOfBarAt(clock.instant());
    Instant until = now.isBefore(left.over()) ? now : length.startOfBarAt(left.over());
    if (!PAIR.matcher(left.symbol()).matches() || !until.isAfter(from)) {
      return Optional.empty();
    }
    return switch (source.candles(new CandleQuery(left.symbol(), length, from, until))) {
      case CandlesAnswer.NoSuchProduct _, CandlesAnswer.Unavailable _ -> Optional.empty();
      case CandlesAnswer.Candles found -> {
        List<Candle> since =
            found.bars().stream()
                .filter(bar -> !bar.start().isBefore(from))
                .map(BarsAtHand::candle)
                .toList();
        yield since.isEmpty()
            ? Optional.empty()
            : Optional.of(
                PaperTrade.playBothWays(
                    left.plan(), Candles.of(left.symbol(), length.length(), since)));
      }
    };
  }

  /// Where bars could mean two things, the worse is kept; when they do not even agree on better or
  /// worse, nothing is known.
  private static Optional<BigDecimal> result(PaperTrade.BothWays both) {
    Optional<BigDecimal> worse = netR(both.worse());
    return worse.filter(
        r -> netR(both.better()).filter(other -> other.signum() == r.signum()).isPresent());
  }

  private static Optional<BigDecimal> netR(PaperResult result) {
    return switch (result) {
      case PaperResult.Closed closed -> closed.netR();
      case PaperResult.Waiting _, PaperResult.NeverOpened _, PaperResult.Open _ -> Optional.empty();
    };
  }

  private static boolean hasEnded(PaperTrade.BothWays both) {
    return hasEnded(both.worse()) && hasEnded(both.better());
  }

  private static boolean hasEnded(PaperResult result) {
    return switch (result) {
      case PaperResult.Closed _, PaperResult.NeverOpened _ -> true;
      case PaperResult.Waiting _, PaperResult.Open _ -> false;
    };
  }

  /// The longest bars that are no longer than asked for; the shortest there are otherwise.
  private static Granularity bars(Duration longest) {
    Granularity found = Granularity.ONE_MINUTE;
    for (Granularity each : Granularity.values()) {
      if (each.length().compareTo(longest) <= 0) {
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
