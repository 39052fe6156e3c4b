package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Round numbers: orders rest at them.
final class RoundNumberPull implements Pull {
  private final Nature nature;

  RoundNumberPull(Nature nature) {
    this.nature = nature;
  }

  @Override
  public double roundness(Sight sight) {
    return nature.strength(sight.step());
  }
}
