package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// The same amount of money every so many days, whatever the price; all of it sold at a target, or
/// when the plan has run its course.
final class FixedSchedule implements Strategy {
  private final double target;
  private final int course;
  private final int days;

  FixedSchedule(Dice dice) {
    target = dice.between(1, 3);
    course = dice.whole(6, 24);
    days = dice.whole(1, 7);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    return due(sight) ? NOW : 0;
  }

  @Override
  public double add(Sight sight, Rates rates) {
    return due(sight) ? NOW : 0;
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    double usual = sight.tape().sigma() * Math.sqrt(every(sight) * course / 2.0);
    boolean reached = sight.gain() >= target * usual / 2;
    return sight.barClosed() && (reached || sight.age() > every(sight) * course) ? NOW : 0;
  }

  @Override
  public boolean fixedSize() {
    return true;
  }

  @Override
  public boolean sleepless() {
    return true;
  }

  private boolean due(Sight sight) {
    return sight.step() % every(sight) == 0;
  }

  private int every(Sight sight) {
    return (int) (days * sight.world().stepsPerDay());
  }
}
