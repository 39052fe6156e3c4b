package tradingtwin.bench.habit;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Revenge and house money: an outcome excites, now and then, and while that lasts entries come
/// larger, after losses sooner too. The opposite outcome ends it.
final class OutcomePull implements Pull {
  private final Nature nature;
  private final boolean afterLosses;
  private final double often;
  private final Arousal arousal;

  OutcomePull(Nature nature, boolean afterLosses) {
    this.nature = nature;
    this.afterLosses = afterLosses;
    Dice dice = nature.dice();
    often = afterLosses ? dice.between(0.2, 0.6) : dice.between(0.6, 1);
    arousal = new Arousal(nature.pauses(0.15, 0.6));
  }

  @Override
  public double entry(Sight sight) {
    return afterLosses ? 1 / (1 - 0.8 * nature.strength(sight.step()) * arousal.now()) : 1;
  }

  @Override
  public double size(Sight sight) {
    double most = afterLosses ? 1.5 : 1;
    return 1 + most * nature.strength(sight.step()) * arousal.now();
  }

  @Override
  public void stepped(int step) {
    arousal.fade();
  }

  @Override
  public void closed(int step, double profit) {
    boolean mine = afterLosses ? profit < 0 : profit > 0;
    if (!mine) {
      arousal.calm();
    } else if (nature.chance().uniform(step, 0) < often) {
      arousal.shock(1);
    }
  }
}
