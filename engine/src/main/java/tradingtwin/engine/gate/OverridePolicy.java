package tradingtwin.engine.gate;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What an override needs beside the persona's numbers.
///
/// @param window span in which granted overrides are counted
public record OverridePolicy(Duration window) {
  private static final Bounds DAYS = new Bounds(1, 90);

  /// The product's own values.
  public static final OverridePolicy DEFAULT = new OverridePolicy(Duration.ofDays(7));

  public OverridePolicy {
    DAYS.check("window", (double) window.toDays());
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "OverridePolicy",
            "window",
            (double) DEFAULT.window.toDays(),
            "days",
            DAYS,
            "product choice: overrides are counted by the week"));
  }
}
