package tradingtwin.bench.habit;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Panic: a position that falls fast and far frightens, and fear sells it, and others with it.
final class PanicPull implements Pull {
  private final Nature nature;
  private final int span;
  private final double bearable;
  private final Arousal fear;

  PanicPull(Nature nature) {
    this.nature = nature;
    Dice dice = nature.dice();
    span = dice.whole(4, 40);
    bearable = dice.between(1.2, 2);
    fear = new Arousal(dice.between(1, 6));
  }

  @Override
  public double flight(Sight sight) {
    double fall = -sight.moveFor(span) - bearable;
    if (fall <= 0 || sight.gain() >= 0) {
      return 0;
    }
    double strength = nature.strength(sight.step());
    fear.shock(0.5 * strength * fall);
    return strength * fall * (0.5 + fear.now());
  }

  @Override
  public void stepped(int step) {
    fear.fade();
  }
}
