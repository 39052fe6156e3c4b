package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Boredom: when nothing moves and nothing was done for long, something is opened.
final class BoredomPull implements Pull {
  private final Nature nature;
  private final double patience;
  private final int span;

  BoredomPull(Nature nature) {
    this.nature = nature;
    patience = nature.pauses(0.05, 0.25);
    span = nature.dice().whole(8, 40);
  }

  @Override
  public double spareEntries(Sight sight) {
    double itch = 1 - Math.exp(-sight.sinceLastAct() / patience);
    double quiet = 1 / (1 + Math.pow(sight.tape().roughness(sight.step(), span) / 0.6, 6));
    double calm = 1 / (1 + Math.exp(4 * sight.busyness(span, 160)));
    return 10 * nature.strength(sight.step()) * itch * quiet * calm;
  }
}
