package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Attention: entries come where something has just happened, up or down.
final class AttentionPull implements Pull {
  private final Nature nature;
  private final int span;

  AttentionPull(Nature nature) {
    this.nature = nature;
    span = nature.dice().whole(2, 10);
  }

  @Override
  public double entry(Sight sight) {
    double moved = Math.abs(sight.moveFor(span)) - 1.8;
    double traded = 2 * sight.busyness(span, 160) - 1.5;
    double noticed = 1 / (1 + Math.exp(-3 * Math.max(moved, traded)));
    return 1 + 7 * nature.strength(sight.step()) * noticed;
  }
}
