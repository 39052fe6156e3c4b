package tradingtwin.engine.bias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tradingtwin.engine.bias.Exits.Exit;
import tradingtwin.engine.bias.Panic.PanicExit;
import tradingtwin.engine.candles.Candle;

/// Which losing exits are panic exits: after a sharp move, and either in the worst quarter of the
/// last bar, at a high volume, or together with half of all that was open.
///
/// The last bar is the last one that had closed; the forming bar's low is not known yet.
final class PanicExits {
  private final TraderRecord trader;
  private final PanicPolicy policy;
  private final ClosedTogether together;
  private final EventRank rank;
  private final double heldSeconds;

  PanicExits(TraderRecord trader, Exits exits) {
    this.trader = trader;
    this.policy = trader.policies().panic();
    this.together = ClosedTogether.of(trader);
    this.heldSeconds = trader.medianHeldSeconds();
    List<double[]> controls = new ArrayList<>();
    for (Exit exit : exits.all()) {
      if (exit.percentile() > policy.sharpPercentile()) {
        controls.add(new double[] {1 - exit.percentile(), 1 - exit.matched()});
      }
    }
    this.rank = new EventRank(controls, 2);
  }

  List<PanicExit> of(List<Exit> losing) {
    List<PanicExit> events = new ArrayList<>();
    for (Exit exit : losing) {
      if (exit.percentile() <= policy.sharpPercentile()) {
        judge(exit).ifPresent(events::add);
      }
    }
    return events;
  }

  private Optional<PanicExit> judge(Exit exit) {
    double place = placeInBar(exit);
    double volume = exit.chart().volumePercentile(exit.bar(), policy.window());
    double share = together.share(exit.decision());
    if (place > policy.worstPart()
        && volume < policy.volumePercentile()
        && share < policy.closedShare()) {
      return Optional.empty();
    }
    double standing = rank.of(1 - exit.percentile(), 1 - exit.matched());
    List<Feature> features =
        List.of(
            below(FeatureName.EXIT_MOVE_PERCENTILE, exit.percentile(), policy.sharpPercentile()),
            Feature.of(FeatureName.RETURN_AT_SALE, exit.result(), 1),
            below(FeatureName.PLACE_IN_BAR, place, policy.worstPart()),
            above(FeatureName.VOLUME_PERCENTILE, volume, policy.volumePercentile()),
            above(FeatureName.CLOSED_SHARE, share, policy.closedShare()));
    boolean shown = standing >= trader.policies().findings().tagRank();
    return Optional.of(
        new PanicExit(
            exit,
            cameBack(exit),
            shown
                ? Optional.of(Tags.on(exit.decision(), BiasLabel.PANIC, standing, trader, features))
                : Optional.empty()));
  }

  private static Feature below(FeatureName name, double value, double threshold) {
    return Feature.against(name, value, 1, threshold, FeatureDirection.BELOW);
  }

  private static Feature above(FeatureName name, double value, double threshold) {
    return Feature.against(name, value, 1, threshold, FeatureDirection.ABOVE);
  }

  /// Where the price stood in the last closed bar, 0 at its worst end for the position and 1 at
  /// its best; beyond the bar it stays at the end.
  private static double placeInBar(Exit exit) {
    Candle bar = exit.chart().candles().at(exit.bar());
    double height = bar.high() - bar.low();
    if (!(height > 0)) {
      return 0.5;
    }
    double place = (exit.decision().price().doubleValue() - bar.low()) / height;
    return Math.clamp(exit.sign() > 0 ? place : 1 - place, 0.0, 1.0);
  }

  /// Whether the price was one ATR14 better within one look-back after the exit; empty when the
  /// bars end before.
  private Optional<Boolean> cameBack(Exit exit) {
    var candles = exit.chart().candles();
    int bars = RunUps.lookBack(candles.granularity(), heldSeconds, trader.policies().chasing());
    var range = exit.chart().atr(exit.bar());
    if (range.isEmpty() || exit.bar() + 1 + bars >= candles.size()) {
      return Optional.empty();
    }
    double price = exit.decision().price().doubleValue();
    for (int i = exit.bar() + 2; i <= exit.bar() + 1 + bars; i++) {
      double best = exit.sign() > 0 ? candles.at(i).high() : candles.at(i).low();
      if (exit.sign() * (best - price) >= range.getAsDouble()) {
        return Optional.of(true);
      }
    }
    return Optional.of(false);
  }
}
