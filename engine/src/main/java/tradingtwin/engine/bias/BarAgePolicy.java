package tradingtwin.engine.bias;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How old a last closed bar may be and still say where a price stands or how it moves. What
/// came right before an entry or exit is asked of bars no older than their own length.
///
/// @param oldestDays greatest age of the last closed bar, where none covers the moment
public record BarAgePolicy(int oldestDays) {
  private static final Bounds TWO_WEEKS = new Bounds(1, 14);

  /// The product's own value.
  public static final BarAgePolicy DEFAULT = new BarAgePolicy(5);

  public BarAgePolicy {
    TWO_WEEKS.check("oldestDays", oldestDays);
  }

  Duration oldest() {
    return Duration.ofDays(oldestDays);
  }

  /// The number of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "BarAgePolicy",
            "oldestDays",
            DEFAULT.oldestDays,
            "days",
            TWO_WEEKS,
            "longest usual closing of a stock exchange, a holiday beside a weekend"));
  }
}
