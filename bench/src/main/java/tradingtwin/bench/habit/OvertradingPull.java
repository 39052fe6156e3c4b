package tradingtwin.bench.habit;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Overtrading: spells of one to five days with up to four times as many entries and exits.
final class OvertradingPull implements Pull {
  private final Nature nature;
  private final boolean[] spell;

  OvertradingPull(Nature nature) {
    this.nature = nature;
    Dice dice = nature.dice();
    double between = nature.stepsPerDay() * dice.between(8, 16);
    spell = new boolean[nature.mood().length];
    int until = 0;
    for (int i = 0; i < spell.length; i++) {
      if (i >= until && nature.chance().uniform(i, 0) < 1 / between) {
        until = i + (int) (nature.stepsPerDay() * (1 + 4 * nature.chance().uniform(i, 1)));
      }
      spell[i] = i < until;
    }
  }

  @Override
  public double entry(Sight sight) {
    return factor(sight);
  }

  @Override
  public double exit(Sight sight) {
    return factor(sight);
  }

  private double factor(Sight sight) {
    return spell[sight.step()] ? 1 + 3 * nature.dose() : 1;
  }
}
