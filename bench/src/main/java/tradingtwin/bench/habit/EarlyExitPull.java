package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Early exit: a profit that is still growing is taken for fear of losing it; targets are brought
/// closer by up to three fifths.
final class EarlyExitPull implements Pull {
  private final Nature nature;
  private final int span;

  EarlyExitPull(Nature nature) {
    this.nature = nature;
    span = nature.dice().whole(2, 12);
  }

  @Override
  public double exit(Sight sight) {
    boolean growing = sight.gain() > 0 && sight.moveFor(span) > 0;
    return growing ? 1 + 4 * nature.strength(sight.step()) : 1;
  }

  @Override
  public double target(Sight sight) {
    return 1 - 0.6 * nature.strength(sight.step());
  }
}
