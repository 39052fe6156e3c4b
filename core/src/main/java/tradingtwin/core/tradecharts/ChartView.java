package tradingtwin.core.tradecharts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.PretradeIntent;
import tradingtwin.contracts.views.Bars;
import tradingtwin.contracts.views.Simulation.Whose;
import tradingtwin.contracts.views.TradeChart;
import tradingtwin.contracts.views.TradeChart.Part;
import tradingtwin.contracts.views.TradeChart.State;
import tradingtwin.contracts.words.Direction;
import tradingtwin.core.candles.TraderCandles;
import tradingtwin.engine.candles.Candle;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.simulation.Excursion;
import tradingtwin.engine.simulation.Leg;
import tradingtwin.engine.simulation.SimulationPolicy;
import tradingtwin.engine.simulation.Stranger;
import tradingtwin.marketdata.Bar;

/// A trade and its bars in the words of the contracts.
final class ChartView {
  private static final MathContext PRICE_DIGITS = new MathContext(10);

  private ChartView() {}

  static TradeChart of(
      String tradeId,
      HeldTrade trade,
      Optional<PretradeIntent.Plan> plan,
      TraderCandles.Found found,
      Instant now) {
    TraderCandles.Bars bars = found instanceof TraderCandles.Bars known ? known : null;
    Candles candles = bars == null ? null : candles(trade, bars);
    State state = state(trade, found, candles);
    Optional<BigDecimal> stop = plan.flatMap(p -> price(p.stop()));
    Optional<BigDecimal> risk = stop.flatMap(level -> risk(trade, level));
    return new TradeChart(
        tradeId,
        trade.symbol(),
        state,
        Direction.valueOf(trade.direction().name()),
        trade.currency().filter(name -> name.matches("[A-Z0-9]{2,10}")).orElse(null),
        trade.openedAt(),
        trade.closedAt().orElse(null),
        shown(HeldTrade.average(trade.entries())),
        trade.exits().isEmpty() ? null : shown(HeldTrade.average(trade.exits())),
        trade.qty(),
        trade.net().map(net -> net.round(MathContext.DECIMAL64)).orElse(null),
        r(trade.net(), risk),
        stop.orElse(null),
        plan.flatMap(p -> price(p.target())).orElse(null),
        fills(trade),
        bars == null ? null : (int) bars.granularity().length().toSeconds(),
        bars == null ? null : Whose.valueOf(bars.whose().name()),
        candles == null ? null : missing(candles),
        bars == null ? List.of() : bars.bars().stream().map(ChartView::bar).toList(),
        candles == null || state != State.READY ? null : excursion(trade, candles, risk, now),
        bars == null ? null : bars.pricesFrom().orElse(null));
  }

  private static State state(
      HeldTrade trade, TraderCandles.Found found, @Nullable Candles candles) {
    return switch (found) {
      case TraderCandles.None _ -> State.NO_PRICES;
      case TraderCandles.Away _ -> State.UNAVAILABLE;
      case TraderCandles.Bars _ ->
          candles != null
                  && Stranger.among(trade.legs(), candles, SimulationPolicy.DEFAULT).isPresent()
              ? State.OTHER_PRICES
              : State.READY;
    };
  }

  private static List<TradeChart.Fill> fills(HeldTrade trade) {
    return Stream.concat(
            trade.entries().stream().map(leg -> fill(leg, Part.ENTRY)),
            trade.exits().stream().map(leg -> fill(leg, Part.EXIT)))
        .sorted(java.util.Comparator.comparing(TradeChart.Fill::at))
        .toList();
  }

  private static TradeChart.Fill fill(Leg leg, Part part) {
    return new TradeChart.Fill(
        leg.at(), part, shown(leg.price()), leg.qty().round(MathContext.DECIMAL64));
  }

  private static TradeChart.Excursion excursion(
      HeldTrade trade, Candles candles, Optional<BigDecimal> risk, Instant now) {
    Excursion seen =
        Excursion.of(trade.direction(), trade.legs(), trade.closedAt().orElse(now), candles);
    BigDecimal entry = HeldTrade.average(trade.entries());
    BigDecimal sign = BigDecimal.valueOf(trade.direction().sign());
    BigDecimal worst = seen.worst().subtract(entry).multiply(sign).min(BigDecimal.ZERO);
    BigDecimal best = seen.best().subtract(entry).multiply(sign).max(BigDecimal.ZERO);
    return new TradeChart.Excursion(
        shown(seen.worst()),
        shown(seen.best()),
        worst.divide(entry, MathContext.DECIMAL64).doubleValue(),
        best.divide(entry, MathContext.DECIMAL64).doubleValue(),
        r(Optional.of(worst.multiply(trade.qty())), risk),
        r(Optional.of(best.multiply(trade.qty())), risk),
        seen.bars());
  }

  private static Optional<BigDecimal> risk(HeldTrade trade, BigDecimal stop) {
    return Optional.of(HeldTrade.average(trade.entries()).subtract(stop))
        .map(away -> away.multiply(BigDecimal.valueOf(trade.direction().sign())))
        .filter(away -> away.signum() > 0)
        .map(away -> away.multiply(trade.qty()));
  }

  private static @Nullable Double r(Optional<BigDecimal> money, Optional<BigDecimal> risk) {
    return money
        .flatMap(amount -> risk.map(unit -> amount.divide(unit, MathContext.DECIMAL64)))
        .map(BigDecimal::doubleValue)
        .orElse(null);
  }

  private static Optional<BigDecimal> price(@Nullable BigDecimal level) {
    return Optional.ofNullable(level).filter(price -> price.signum() > 0);
  }

  /// An average has more digits than anybody reads.
  private static BigDecimal shown(BigDecimal price) {
    return price.round(PRICE_DIGITS);
  }

  private static int missing(Candles candles) {
    long missing = 0;
    for (int i = 1; i < candles.size(); i++) {
      Duration gap = Duration.between(candles.end(i - 1), candles.at(i).start());
      missing += gap.dividedBy(candles.granularity());
    }
    return (int) Math.min(missing, Integer.MAX_VALUE);
  }

  private static Candles candles(HeldTrade trade, TraderCandles.Bars bars) {
    return Candles.of(
        trade.symbol(),
        bars.granularity().length(),
        bars.bars().stream()
            .map(b -> new Candle(b.start(), b.open(), b.high(), b.low(), b.close(), b.volume()))
            .toList());
  }

  private static Bars.Bar bar(Bar bar) {
    return new Bars.Bar(
        bar.start().getEpochSecond(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume());
  }
}
