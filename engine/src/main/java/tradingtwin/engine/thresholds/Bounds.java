package tradingtwin.engine.thresholds;

/// The values that a threshold may take, both ends included.
///
/// @param low least value
/// @param high greatest value
public record Bounds(double low, double high) {

  /// A share, percentile or probability.
  public static final Bounds SHARE = new Bounds(0, 1);

  /// A number of cases, at least one.
  public static final Bounds CASES = new Bounds(1, 1_000_000);

  public Bounds {
    if (!(low <= high)) {
      throw new IllegalArgumentException("bounds run upwards: " + low + " to " + high);
    }
  }

  /// Refuses a value outside.
  ///
  /// @throws IllegalArgumentException naming the threshold
  public void check(String name, double value) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(name + " must lie in " + this + ": " + value);
    }
  }

  @Override
  public String toString() {
    return Threshold.plain(low) + " to " + Threshold.plain(high);
  }
}
