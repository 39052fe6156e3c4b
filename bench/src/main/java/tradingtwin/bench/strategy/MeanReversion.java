package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.market.World;
import tradingtwin.bench.scene.Sight;

/// A price far below its average is bought and sold back at the average, or given up after a time.
final class MeanReversion implements Strategy {
  private final int span;
  private final double distance;
  private final int patience;

  MeanReversion(Dice dice) {
    span = dice.whole(10, 40);
    distance = dice.between(1.2, 2.2);
    patience = dice.whole(1, 4) * span * World.STEPS_PER_BAR;
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    if (!sight.barClosed() || !Closes.enough(sight, span)) {
      return 0;
    }
    double off = sight.direction() * (sight.price() - Closes.mean(sight, span));
    return off < -distance * Closes.spread(sight, span) ? NOW : 0;
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    if (!sight.barClosed()) {
      return 0;
    }
    double off = sight.direction() * (sight.price() - Closes.mean(sight, span));
    return off >= 0 || sight.age() > patience ? NOW : 0;
  }
}
