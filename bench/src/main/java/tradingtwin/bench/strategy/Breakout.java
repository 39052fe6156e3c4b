package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// A new high of the last closes is bought; half as many closes the other way end it.
final class Breakout implements Strategy {
  private final int channel;

  Breakout(Dice dice) {
    channel = dice.whole(10, 55);
  }

  @Override
  public double entry(Sight sight, Rates rates) {
    boolean now =
        sight.barClosed()
            && Closes.enough(sight, channel)
            && Closes.isNewExtreme(sight, channel, sight.direction());
    return now ? NOW : 0;
  }

  @Override
  public double exit(Sight sight, Rates rates) {
    boolean now = sight.barClosed() && Closes.isNewExtreme(sight, channel / 2, -sight.direction());
    return now ? NOW : 0;
  }
}
