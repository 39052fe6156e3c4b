package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// Time of day: in some hours of the trader's own day, always the same, executions are careless.
final class TirednessPull implements Pull {
  private static final int HOURS = 24;
  private final Nature nature;
  private final double from;
  private final double length;

  TirednessPull(Nature nature, double firstHour, double awake) {
    this.nature = nature;
    length = nature.dice().between(2, 5);
    from = firstHour + nature.dice().between(0, Math.max(1, awake - length));
  }

  @Override
  public double carelessness(Sight sight) {
    double since = (sight.hour() - from % HOURS + HOURS) % HOURS;
    return since < length ? 2 * nature.strength(sight.step()) : 0;
  }
}
