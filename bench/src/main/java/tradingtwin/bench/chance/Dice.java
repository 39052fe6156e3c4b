package tradingtwin.bench.chance;

import java.util.List;

/// Draws one after the other, for parameters that are drawn once.
public final class Dice {
  private final Chance chance;
  private long next;

  public Dice(Chance chance) {
    this.chance = chance;
  }

  /// A number from 0, inclusive, to 1, exclusive.
  public double uniform() {
    return chance.uniform(next++, 0);
  }

  /// A number between the two, all equally likely.
  public double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /// A number between the two, whose logarithm is uniform.
  public double logBetween(double low, double high) {
    return low * Math.pow(high / low, uniform());
  }

  /// A whole number from `low` to `high`, both included.
  public int whole(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  /// True that often.
  public boolean yes(double probability) {
    return uniform() < probability;
  }

  /// One of these.
  public <T> T pick(List<T> these) {
    return these.get((int) (uniform() * these.size()));
  }

  /// A standard normal number.
  public double normal() {
    return chance.normal(next++, 0);
  }
}
