package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Entries by chance, each with a target and a stop at fixed distances: 3 % and 9 %, or 9 % and
/// 3 %, or anything between.
final class Bracket implements Strategy {
  private final double reach;
  private final double ratio;

  Bracket(Dice dice) {
    reach = dice.logBetween(0.6, 2.5);
    ratio = dice.logBetween(0.3, 3);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    return rates.entry();
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    return 0;
  }

  /// The distances are whole tenths of a percent, as people write them down, and of a size that is
  /// reached within the usual holding time.
  @Override
  public double restingExit(Sight sight, Rates rates, double targetFactor) {
    double usual = sight.world().tapes().getFirst().sigma() / Math.sqrt(rates.exit());
    double target = tenths(reach * usual * Math.sqrt(ratio)) * targetFactor;
    double stop = tenths(reach * usual / Math.sqrt(ratio));
    double entry = sight.holding().averagePrice();
    double stopAt = entry * (1 - sight.direction() * stop);
    double targetAt = entry * (1 + sight.direction() * target);
    double worst = sight.direction() > 0 ? low(sight) : high(sight);
    double best = sight.direction() > 0 ? high(sight) : low(sight);
    if (sight.direction() * (worst - stopAt) <= 0) {
      return worse(stopAt, sight);
    }
    return sight.direction() * (best - targetAt) >= 0 ? targetAt : 0;
  }

  private static double tenths(double share) {
    return Math.max(0.001, Math.rint(share * 1000) / 1000);
  }

  /// A stop is filled at its price, or at the step's first price if that is already worse.
  private static double worse(double stopAt, Sight sight) {
    return sight.direction() > 0
        ? Math.min(stopAt, sight.price())
        : Math.max(stopAt, sight.price());
  }

  private static double low(Sight sight) {
    return sight.tape().low(sight.step());
  }

  private static double high(Sight sight) {
    return sight.tape().high(sight.step());
  }
}
