package tradingtwin.engine.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.SimulationResult.By;
import tradingtwin.engine.simulation.SimulationResult.Ended;
import tradingtwin.engine.simulation.SimulationResult.Outcome;
import tradingtwin.engine.simulation.SimulationResult.Point;
import tradingtwin.engine.simulation.SimulationResult.PricesEnd;
import tradingtwin.engine.simulation.SimulationResult.PricesMissing;
import tradingtwin.engine.simulation.SimulationResult.Variant;

/// A trade that was made, played otherwise on the bars that came.
///
/// There is no perfect exit: a horizon ends at the close of the bar that ends it, a stop is left at
/// the worse of its price and the opening, a target at its price. Levels are looked for from the
/// first bar that begins after the entry; a bar that reaches both reaches the stop, and a target
/// does not count in a bar in which the trade was left otherwise: nobody knows what came first.
public final class Simulation {
  private final ActualTrade trade;
  private final WhatIf what;
  private final Candles candles;
  private final SimulationPolicy policy;
  private final int first;

  private Simulation(ActualTrade trade, WhatIf what, Candles candles, SimulationPolicy policy) {
    this.trade = trade;
    this.what = what;
    this.candles = candles;
    this.policy = policy;
    this.first = candles.firstStartingAt(trade.openedAt()).orElse(candles.size());
  }

  /// Plays it.
  ///
  /// @throws IllegalArgumentException for an exit that there is not, or a level on the wrong side
  public static SimulationResult of(
      ActualTrade trade, WhatIf what, Candles candles, SimulationPolicy policy) {
    if (what.undone() >= trade.exits().size() || what.misplaced(trade).isPresent()) {
      throw new IllegalArgumentException("the question does not fit the trade: " + what);
    }
    return new Simulation(trade, what, candles, policy).result();
  }

  private SimulationResult result() {
    Optional<SimulationResult> obstacle = obstacle();
    if (obstacle.isPresent()) {
      return what.needsPrices() ? obstacle.get() : withoutPrices();
    }
    List<Play> plays =
        (what.horizon().isZero() ? Stream.of(Span.WHOLE) : Stream.of(Span.values()))
            .map(this::play)
            .toList();
    return new SimulationResult.Played(
        trade.money(), plays.stream().map(Play::variant).toList(), points(plays), missing(plays));
  }

  private SimulationResult withoutPrices() {
    return new SimulationResult.Played(
        trade.money(), List.of(play(Span.WHOLE).variant()), List.of(), 0);
  }

  private Optional<SimulationResult> obstacle() {
    if (lastBar().filter(end -> end.isAfter(trade.openedAt())).isEmpty()) {
      return Optional.of(new SimulationResult.NoPrices());
    }
    Optional<Leg> stranger = Stranger.among(trade.legs(), candles, policy);
    if (stranger.isPresent()) {
      return stranger.map(leg -> new SimulationResult.OtherPrices(leg.price(), leg.at()));
    }
    return what.hasLevels() && what.horizon().isZero() && nothingToLookAt()
        ? Optional.of(new SimulationResult.TooCoarse(candles.granularity()))
        : Optional.empty();
  }

  private Optional<Instant> lastBar() {
    return candles.size() == 0 ? Optional.empty() : Optional.of(candles.end(candles.size() - 1));
  }

  private boolean nothingToLookAt() {
    Instant left = trade.exits().getLast().at();
    return first == candles.size() || !candles.at(first).start().isBefore(left);
  }

  /// A variant, and the course of things behind it.
  private record Play(Variant variant, World world) {}

  private Play play(Span span) {
    Duration horizon = span.of(what.horizon());
    boolean later = !horizon.isZero();
    World world = kept(later);
    Outcome outcome = later ? atHorizon(horizon) : asItWas();
    if (later && outcome instanceof Ended end) {
      world = world.and(exit(end.at(), undone().qty(), end.price()));
    }
    Optional<Play> left = atLevel(span, horizon, world);
    if (left.isPresent()) {
      return left.get();
    }
    Outcome settled =
        outcome instanceof Ended(Instant at, By by, BigDecimal price, Money _)
            ? new Ended(at, by, price, world.money())
            : outcome;
    return new Play(new Variant(span, horizon, settled), world);
  }

  private World kept(boolean later) {
    List<World.Step> steps = new ArrayList<>();
    trade.entries().forEach(leg -> steps.add(World.Step.in(leg.times(what.share()))));
    IntStream.range(0, trade.exits().size())
        .filter(i -> !later || i != what.undone())
        .mapToObj(trade.exits()::get)
        .forEach(leg -> steps.add(World.Step.out(leg.times(what.share()))));
    return World.of(trade.direction(), steps);
  }

  private Leg undone() {
    return trade.exits().get(what.undone()).times(what.share());
  }

  private Outcome asItWas() {
    Leg last = trade.exits().getLast();
    return new Ended(last.at(), By.AS_IT_WAS, last.price(), trade.money());
  }

  private Outcome atHorizon(Duration horizon) {
    Instant end = undone().at().plus(horizon);
    int bar = candles.lastClosedAt(end.minusMillis(1)).orElse(-1) + 1;
    if (bar == candles.size()) {
      return new PricesEnd(lastBar().orElse(end));
    }
    Duration gap = Duration.between(end, candles.at(bar).start());
    if (gap.compareTo(Duration.ofHours(policy.longestGapHours())) > 0) {
      return new PricesMissing(end);
    }
    return new Ended(candles.end(bar), By.HORIZON, price(candles.close(bar)), trade.money());
  }

  private Optional<Play> atLevel(Span span, Duration horizon, World world) {
    for (int i = first; what.hasLevels() && i < candles.size(); i++) {
      Instant start = candles.at(i).start();
      BigDecimal held = world.heldAt(start);
      if (held.signum() <= 0) {
        continue;
      }
      Optional<Ended> hit = hit(i, world.leavesWithin(start, candles.end(i)));
      if (hit.isPresent()) {
        Ended at = hit.get();
        World ended = world.until(start).and(exit(at.at(), held, at.price()));
        Ended settled = new Ended(at.at(), at.by(), at.price(), ended.money());
        return Optional.of(new Play(new Variant(span, horizon, settled), ended));
      }
    }
    return Optional.empty();
  }

  private Optional<Ended> hit(int bar, boolean leftOtherwise) {
    Candle candle = candles.at(bar);
    int sign = trade.direction().sign();
    BigDecimal worst = price(sign > 0 ? candle.low() : candle.high());
    BigDecimal best = price(sign > 0 ? candle.high() : candle.low());
    BigDecimal open = price(candle.open());
    if (what.stop().filter(level -> worst.compareTo(level) * sign <= 0).isPresent()) {
      BigDecimal stop = what.stop().get();
      BigDecimal filled = sign > 0 ? stop.min(open) : stop.max(open);
      return Optional.of(new Ended(candles.end(bar), By.STOP, filled, trade.money()));
    }
    return what.target()
        .filter(level -> !leftOtherwise && best.compareTo(level) * sign >= 0)
        .map(level -> new Ended(candles.end(bar), By.TARGET, level, trade.money()));
  }

  private World.Step exit(Instant at, BigDecimal qty, BigDecimal price) {
    BigDecimal fee = price.multiply(qty).multiply(trade.exitFeeShare());
    return new World.Step(at, qty.negate(), price, fee);
  }

  private List<Point> points(List<Play> plays) {
    World actual = World.of(trade.direction(), actualSteps());
    int from = candles.lastClosedAt(trade.openedAt()).orElse(-1) + 1;
    int to = lastPlayed(plays);
    int stride = Math.max(1, Math.ceilDiv(to - from + 1, policy.points()));
    List<Point> points = new ArrayList<>();
    for (int i = to; i >= from; i -= stride) {
      points.add(point(i, actual, plays));
    }
    return points.reversed();
  }

  private List<World.Step> actualSteps() {
    return Stream.concat(
            trade.entries().stream().map(World.Step::in),
            trade.exits().stream().map(World.Step::out))
        .toList();
  }

  private Point point(int bar, World actual, List<Play> plays) {
    Instant at = candles.end(bar);
    BigDecimal mark = price(candles.close(bar));
    List<BigDecimal> values = plays.stream().map(play -> play.world().valueAt(at, mark)).toList();
    BigDecimal whole = values.get(values.size() / 2);
    return new Point(
        at, actual.valueAt(at, mark), whole, Collections.min(values), Collections.max(values));
  }

  /// The last bar that tells something: the one that ends the last course of things.
  private int lastPlayed(List<Play> plays) {
    Instant last = trade.exits().getLast().at();
    for (Play play : plays) {
      switch (play.variant().outcome()) {
        case Ended ended -> last = ended.at().isAfter(last) ? ended.at() : last;
        case PricesEnd _, PricesMissing _ -> {
          return candles.size() - 1;
        }
      }
    }
    int bar = candles.lastClosedAt(last.minusMillis(1)).orElse(-1) + 1;
    return Math.min(bar, candles.size() - 1);
  }

  private int missing(List<Play> plays) {
    long step = candles.granularity().toMillis();
    long missing = 0;
    for (int i = Math.max(1, first); i <= lastPlayed(plays); i++) {
      Instant before = candles.end(i - 1);
      missing += Duration.between(before, candles.at(i).start()).toMillis() / step;
    }
    return (int) Math.min(missing, Integer.MAX_VALUE);
  }

  private static BigDecimal price(double value) {
    return BigDecimal.valueOf(value);
  }
}
