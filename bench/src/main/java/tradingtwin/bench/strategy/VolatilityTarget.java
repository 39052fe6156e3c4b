package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Entries by chance, sized so that a quiet market is held larger than a wild one, and brought back
/// to that size while held.
final class VolatilityTarget implements Strategy {
  private final int span;
  private final double tolerance;

  VolatilityTarget(Dice dice) {
    span = dice.whole(10, 40);
    tolerance = dice.between(1.25, 1.6);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    return Closes.enough(sight, span) ? rates.entry() : 0;
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    return rates.exit();
  }

  @Override
  public double add(Sight sight, Rates rates) {
    return sight.barClosed() && wanted(sight) > tolerance * held(sight) ? rates.exit() * 4 : 0;
  }

  @Override
  public double trim(Sight sight, Rates rates) {
    return sight.barClosed() && wanted(sight) * tolerance < held(sight) ? rates.exit() * 4 : 0;
  }

  @Override
  public double size(Sight sight) {
    double held = sight.holding().open() ? held(sight) : 0;
    return Math.max(0.05, wanted(sight) - held);
  }

  @Override
  public double trimShare(Sight sight) {
    return Math.clamp(1 - wanted(sight) / held(sight), 0.05, 0.9);
  }

  private double wanted(Sight sight) {
    double usual = 2 * sight.tape().sigma();
    double now = Math.max(Closes.volatility(sight, span), usual / 5);
    return Math.clamp(usual / now, 0.2, 4);
  }

  @Override
  public boolean fixedSize() {
    return true;
  }

  private static double held(Sight sight) {
    return sight.holding().quantity() * sight.price() / sight.unit();
  }
}
