package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What a change of size or pace after an outcome needs before it is stated.
///
/// @param minimumAfterLoss least re-entries after losses
/// @param minimumAfterOthers least re-entries after other outcomes
/// @param smallestSizeRatio least ratio of sizes that matters
/// @param largestGapRatio largest ratio of gaps that matters
/// @param shortestGapSeconds gaps are not taken as shorter than this
public record RevengeAndHouseMoneyPolicy(
    int minimumAfterLoss,
    int minimumAfterOthers,
    double smallestSizeRatio,
    double largestGapRatio,
    double shortestGapSeconds) {

  private static final Bounds SMALLEST_SIZE_RATIO = new Bounds(1, 100);
  private static final Bounds LARGEST_GAP_RATIO = new Bounds(0, 1);
  private static final Bounds SHORTEST_GAP_SECONDS = new Bounds(0.001, 3600);

  /// The product's own values.
  public static final RevengeAndHouseMoneyPolicy DEFAULT =
      new RevengeAndHouseMoneyPolicy(20, 20, 1.15, 0.7, 1);

  public RevengeAndHouseMoneyPolicy {
    Bounds.CASES.check("minimumAfterLoss", minimumAfterLoss);
    Bounds.CASES.check("minimumAfterOthers", minimumAfterOthers);
    SMALLEST_SIZE_RATIO.check("smallestSizeRatio", smallestSizeRatio);
    LARGEST_GAP_RATIO.check("largestGapRatio", largestGapRatio);
    SHORTEST_GAP_SECONDS.check("shortestGapSeconds", shortestGapSeconds);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumAfterLoss",
            DEFAULT.minimumAfterLoss,
            "cases",
            Bounds.CASES,
            "own simulation: power 48 % at 100, 94 % at 400"),
        own(
            "minimumAfterOthers",
            DEFAULT.minimumAfterOthers,
            "cases",
            Bounds.CASES,
            "own simulation: power 48 % at 100, 94 % at 400"),
        own(
            "smallestSizeRatio",
            DEFAULT.smallestSizeRatio,
            "times",
            SMALLEST_SIZE_RATIO,
            "product choice; Coval and Shumway measured 16 % more"),
        own(
            "largestGapRatio",
            DEFAULT.largestGapRatio,
            "times",
            LARGEST_GAP_RATIO,
            "product choice"),
        own(
            "shortestGapSeconds",
            DEFAULT.shortestGapSeconds,
            "seconds",
            SHORTEST_GAP_SECONDS,
            "resolution of most brokers' times"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("RevengeAndHouseMoneyPolicy", name, value, unit, bounds, source);
  }
}
