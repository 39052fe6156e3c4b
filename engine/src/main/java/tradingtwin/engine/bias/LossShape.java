package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tradingtwin.engine.bias.Holds.Hold;
import tradingtwin.engine.candles.Candles;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.statistics.Binomial;
import tradingtwin.engine.statistics.Quantile;

/// What losses look like: whether a few make up most of them, whether exits crowd just above
/// break-even, and whether losers were still held beyond the usual largest loss. Descriptive.
final class LossShape {
  private final TraderRecord trader;
  private final HoldingLosersPolicy policy;
  private final List<Hold> losers;
  private final List<Hold> ended;

  LossShape(TraderRecord trader, Holds holds) {
    this.trader = trader;
    policy = trader.policies().holding();
    losers = holds.ended(-1);
    ended = holds.all().stream().filter(Hold::ended).toList();
  }

  List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    double[] losses = losers.stream().mapToDouble(hold -> -hold.result()).sorted().toArray();
    double all = Arrays.stream(losses).sum();
    int worst = Math.ceilDiv(ended.size(), policy.worstOneIn());
    int from = Math.max(0, losses.length - worst);
    features.add(
        Feature.of(
            FeatureName.LOSS_TAIL_SHARE,
            Arrays.stream(losses, from, losses.length).sum() / all,
            losses.length));
    Quantile.TYPE_7
        .of(losses, policy.usualLossPercentile())
        .ifPresent(usual -> beyond(usual).ifPresent(features::add));
    breakEven(features);
    return features;
  }

  private Optional<Feature> beyond(double usual) {
    double[] deepest =
        losers.stream()
            .map(hold -> excursion(hold.trip().orElseThrow()))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    double held = Arrays.stream(deepest).filter(worst -> worst > usual).count();
    return deepest.length == 0
        ? Optional.empty()
        : Optional.of(
            Feature.of(FeatureName.BEYOND_USUAL_LOSS, held / deepest.length, deepest.length));
  }

  /// The largest loss at any price of the bars that lie wholly within the trip, against its
  /// mean entry price; empty when there is none.
  private OptionalDouble excursion(RoundTrip trip) {
    var chart = trader.charts().of(trip.symbol());
    if (chart.isEmpty()) {
      return OptionalDouble.empty();
    }
    Candles candles = chart.get().candles();
    int first = candles.firstStartingAt(trip.openedAt()).orElse(candles.size());
    int last = candles.lastClosedAt(trip.closedAt()).orElse(-1);
    double entry = Holds.putIn(trip) / trip.entryQty().doubleValue();
    boolean isLong = trip.direction() == Direction.LONG;
    double worst = 0;
    for (int i = first; i <= last; i++) {
      var bar = candles.at(i);
      worst = Math.max(worst, (isLong ? entry - bar.low() : bar.high() - entry) / entry);
    }
    return first > last ? OptionalDouble.empty() : OptionalDouble.of(worst);
  }

  /// Exits with a net result within a tenth of the bar range of nothing, above against below.
  private void breakEven(List<Feature> features) {
    int above = 0;
    int near = 0;
    for (Hold hold : ended) {
      RoundTrip trip = hold.trip().orElseThrow();
      OptionalDouble band = band(trip);
      double net = trip.netPnl().doubleValue() / Holds.putIn(trip);
      if (band.isPresent() && net >= -band.getAsDouble() && net < band.getAsDouble()) {
        near++;
        above += net >= 0 ? 1 : 0;
      }
    }
    if (near > 0) {
      features.add(Feature.of(FeatureName.BREAK_EVEN_SHARE, (double) above / near, near));
      features.add(Feature.of(FeatureName.P_BREAK_EVEN, Binomial.upper(above, near, 0.5), near));
    }
  }

  private OptionalDouble band(RoundTrip trip) {
    var chart = trader.charts().of(trip.symbol());
    if (chart.isEmpty()) {
      return OptionalDouble.empty();
    }
    var oldest = trader.policies().barAge().oldest();
    var bar = chart.get().candles().knownAt(trip.closedAt(), oldest);
    return bar.isEmpty()
        ? OptionalDouble.empty()
        : scaled(chart.get().relativeRange(bar.getAsInt()), policy.breakEvenBand());
  }

  private static OptionalDouble scaled(OptionalDouble value, double factor) {
    return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * factor) : value;
  }
}
