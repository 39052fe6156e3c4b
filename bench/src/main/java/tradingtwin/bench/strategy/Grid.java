package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Equal lots at equal distances: one more a level lower, one less a level higher, as resting
/// orders. At most so many lots at once.
final class Grid implements Strategy {
  private final double width;
  private final int levels;

  Grid(Dice dice) {
    width = dice.between(4, 12);
    levels = dice.whole(4, 10);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    return sight.direction() > 0 && sight.barClosed() ? NOW : 0;
  }

  @Override
  public double add(Sight sight, Rates rates) {
    boolean touched = sight.tape().low(sight.step()) <= level(sight, -1);
    return touched && sight.holding().planned() < levels ? NOW : 0;
  }

  @Override
  public double trim(Sight sight, Rates rates) {
    return higher(sight) && sight.holding().planned() > 1 ? NOW : 0;
  }

  @Override
  public double limit(Sight sight, int side) {
    double level = level(sight, -side);
    return side > 0 ? Math.min(level, sight.price()) : Math.max(level, sight.price());
  }

  @Override
  public double trimShare(Sight sight) {
    return 1.0 / Math.max(1, sight.holding().planned());
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    return higher(sight) && sight.holding().planned() <= 1 ? NOW : 0;
  }

  @Override
  public boolean fixedSize() {
    return true;
  }

  @Override
  public boolean sleepless() {
    return true;
  }

  private boolean higher(Sight sight) {
    return sight.tape().high(sight.step()) >= level(sight, 1);
  }

  /// The next level above (+1) or below (−1) the last one that was filled.
  private double level(Sight sight, int way) {
    return sight.holding().lastPrice() * Math.exp(way * width * sight.tape().sigma());
  }
}
