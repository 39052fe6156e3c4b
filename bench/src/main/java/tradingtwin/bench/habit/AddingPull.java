package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Averaging down: additions come up to three times as readily under water. As a martingale, each
/// is also larger than the one before.
final class AddingPull implements Pull {
  private final Nature nature;
  private final double growth;

  AddingPull(Nature nature, boolean martingale) {
    this.nature = nature;
    growth = martingale ? nature.dice().between(0.7, 1) : 0;
  }

  @Override
  public double add(Sight sight) {
    return sight.gain() < 0 ? 1 + 2 * nature.strength(sight.step()) : 1;
  }

  @Override
  public double addSize(Sight sight) {
    if (sight.gain() >= 0 || growth == 0) {
      return 1;
    }
    return Math.pow(1 + growth * nature.strength(sight.step()), sight.holding().adds() + 1);
  }
}
