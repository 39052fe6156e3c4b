package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Size escalation: each profit in a row makes the next position larger, a loss ends it.
final class ConfidencePull implements Pull {
  private static final int MOST = 6;
  private final Nature nature;
  private int row;

  ConfidencePull(Nature nature) {
    this.nature = nature;
  }

  @Override
  public double size(Sight sight) {
    return Math.pow(1 + 0.3 * nature.strength(sight.step()), row);
  }

  @Override
  public void closed(int step, double profit) {
    row = profit > 0 ? Math.min(MOST, row + 1) : 0;
  }
}
