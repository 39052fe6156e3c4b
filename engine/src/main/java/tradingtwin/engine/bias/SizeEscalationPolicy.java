package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When sizes are said to grow with gains.
///
/// @param minimumAfterGain least openings after a gain
/// @param minimumAfterOthers least openings after other outcomes
/// @param smallestRatio least growth from the worst to the best fifth that matters
/// @param longestStreak longer runs count as this long
/// @param largestSession better or worse sessions count as this many median returns
/// @param planExplained share of the differences in size that a sizing plan explains
public record SizeEscalationPolicy(
    int minimumAfterGain,
    int minimumAfterOthers,
    double smallestRatio,
    int longestStreak,
    double largestSession,
    double planExplained) {
  private static final Bounds RATIO = new Bounds(1, 100);
  private static final Bounds RUN = new Bounds(2, 1000);

  /// The product's own values.
  public static final SizeEscalationPolicy DEFAULT =
      new SizeEscalationPolicy(20, 20, 1.15, 6, 6, 0.8);

  public SizeEscalationPolicy {
    Bounds.CASES.check("minimumAfterGain", minimumAfterGain);
    Bounds.CASES.check("minimumAfterOthers", minimumAfterOthers);
    RATIO.check("smallestRatio", smallestRatio);
    RUN.check("longestStreak", longestStreak);
    RUN.check("largestSession", largestSession);
    Bounds.SHARE.check("planExplained", planExplained);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("minimumAfterGain", DEFAULT.minimumAfterGain, "cases", Bounds.CASES, "as for revenge"),
        own(
            "minimumAfterOthers",
            DEFAULT.minimumAfterOthers,
            "cases",
            Bounds.CASES,
            "as for revenge"),
        own("smallestRatio", DEFAULT.smallestRatio, "times", RATIO, "as for revenge"),
        own("longestStreak", DEFAULT.longestStreak, "trades", RUN, "one long run decides nothing"),
        own(
            "largestSession",
            DEFAULT.largestSession,
            "median results",
            RUN,
            "one large day decides nothing"),
        own("planExplained", DEFAULT.planExplained, "share", Bounds.SHARE, "product choice"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("SizeEscalationPolicy", name, value, unit, bounds, source);
  }
}
