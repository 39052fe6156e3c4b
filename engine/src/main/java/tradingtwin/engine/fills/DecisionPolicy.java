package tradingtwin.engine.fills;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When executions count as one decision.
///
/// @param mergingGap longest pause between two executions of one decision
public record DecisionPolicy(Duration mergingGap) {
  private static final Bounds AN_HOUR = new Bounds(0, 3600);

  /// The product's own values.
  public static final DecisionPolicy DEFAULT = new DecisionPolicy(Duration.ofSeconds(60));

  public DecisionPolicy {
    AN_HOUR.check("mergingGap", (double) mergingGap.toSeconds());
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "DecisionPolicy",
            "mergingGap",
            (double) DEFAULT.mergingGap.toSeconds(),
            "seconds",
            AN_HOUR,
            "own simulation: counting three scale-in fills as entries lifts false FOMO to 14 %"));
  }
}
