package tradingtwin.engine.baseline;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How far back a trader's usual values reach.
///
/// @param days reach in days
/// @param decisions reach in values; the longer of the two counts
/// @param fewest least values before anything is called usual
/// @param smallestSpread least robust spread, in the unit of the values
public record BaselinePolicy(int days, int decisions, int fewest, double smallestSpread) {
  private static final Bounds DAYS = new Bounds(1, 3650);
  private static final Bounds SPREAD = new Bounds(0, 1000);

  /// The product's own values.
  public static final BaselinePolicy DEFAULT = new BaselinePolicy(90, 200, 20, 0.05);

  public BaselinePolicy {
    DAYS.check("days", days);
    Bounds.CASES.check("decisions", decisions);
    Bounds.CASES.check("fewest", fewest);
    SPREAD.check("smallestSpread", smallestSpread);
  }

  Duration reach() {
    return Duration.ofDays(days);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("days", DEFAULT.days, "days", DAYS, "product choice: a quarter"),
        own(
            "decisions",
            DEFAULT.decisions,
            "cases",
            Bounds.CASES,
            "percentiles in steps of one half of a hundredth"),
        own("fewest", DEFAULT.fewest, "cases", Bounds.CASES, "a median of fewer says little"),
        own(
            "smallestSpread",
            DEFAULT.smallestSpread,
            "unit of the values",
            SPREAD,
            "five per cent of a size, as logarithms; equal sizes would make any other infinite"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("BaselinePolicy", name, value, unit, bounds, source);
  }
}
