package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Held while the fast average of closes lies beyond the slow one; checked at every bar's close.
final class TrendFollowing implements Strategy {
  private final int fast;
  private final int slow;

  TrendFollowing(Dice dice) {
    fast = dice.whole(3, 12);
    slow = fast * dice.whole(2, 5);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    return sight.barClosed() && Closes.enough(sight, slow) && beyond(sight) > 0 ? NOW : 0;
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    return sight.barClosed() && beyond(sight) < 0 ? NOW : 0;
  }

  private double beyond(Sight sight) {
    return sight.direction() * (Closes.mean(sight, fast) - Closes.mean(sight, slow));
  }
}
