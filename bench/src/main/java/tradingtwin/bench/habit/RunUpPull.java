package tradingtwin.bench.habit;

import tradingtwin.bench.chance.Dice;
import tradingtwin.bench.scene.Sight;

/// Chasing: entries come when price has run in their direction and others trade too. Of the harmful
/// kind: they are also larger, and taken at whatever price.
final class RunUpPull implements Pull {
  private final Nature nature;
  private final int span;
  private final double herd;
  private final boolean harmful;

  RunUpPull(Nature nature, boolean harmful) {
    this.nature = nature;
    this.harmful = harmful;
    Dice dice = nature.dice();
    span = dice.whole(3, 40) * 4;
    herd = dice.between(0, 0.6);
  }

  @Override
  public double entry(Sight sight) {
    double volume = Math.tanh(sight.busyness(4, 80));
    return Math.exp(nature.strength(sight.step()) * (4 * ahead(sight) + herd * volume));
  }

  @Override
  public double size(Sight sight) {
    return harmful ? 1 + 1.6 * nature.strength(sight.step()) * Math.max(0, ahead(sight)) : 1;
  }

  @Override
  public double carelessness(Sight sight) {
    double eager = sight.holding().open() ? 0 : Math.max(0, ahead(sight));
    return harmful ? nature.strength(sight.step()) * eager : 0;
  }

  /// The true percentile of the run-up less one half: −0.5 to 0.5.
  private double ahead(Sight sight) {
    // The logistic curve at 1.702 z is the normal distribution to within 0.01.
    return 1 / (1 + Math.exp(-1.702 * sight.moveFor(span))) - 0.5;
  }
}
