package tradingtwin.engine.fills;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Threshold;

/// When executions count as one decision.
///
/// @param mergingGap longest pause between two executions of one decision
public record DecisionPolicy(Duration mergingGap) {

  /// The product's own values.
  public static final DecisionPolicy DEFAULT = new DecisionPolicy(Duration.ofSeconds(60));

  public DecisionPolicy {
    if (mergingGap.isNegative() || mergingGap.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("merging gap: " + mergingGap);
    }
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "DecisionPolicy",
            "mergingGap",
            DEFAULT.mergingGap.toSeconds(),
            "seconds",
            "0 to 3600",
            "own simulation: counting three scale-in fills as entries lifts false FOMO to 14 %"));
  }
}
