package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Disposition: a position in profit is sold up to three times as readily.
final class DispositionPull implements Pull {
  private final Nature nature;

  DispositionPull(Nature nature) {
    this.nature = nature;
  }

  @Override
  public double exit(Sight sight) {
    return sight.gain() > 0 ? Math.pow(3, nature.strength(sight.step())) : 1;
  }
}
