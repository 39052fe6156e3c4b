package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Holding losers: a position under water is left alone, down to a fifth of the usual exits.
final class HoldingLosersPull implements Pull {
  private final Nature nature;

  HoldingLosersPull(Nature nature) {
    this.nature = nature;
  }

  @Override
  public double exit(Sight sight) {
    return sight.gain() < 0 ? 1 - 0.8 * nature.strength(sight.step()) : 1;
  }
}
