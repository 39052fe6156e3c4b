package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What holding losers needs before it is stated.
///
/// @param minimumLosers least losing trips
/// @param minimumWinners least winning trips
/// @param smallestRatio least ratio of holds or of hazards that matters
/// @param worstOneIn one in so many trips is in the tail
/// @param usualLossPercentile percentile of the own losses that is the usual largest one
/// @param breakEvenBand how near break-even an exit is, in ATR
public record HoldingLosersPolicy(
    int minimumLosers,
    int minimumWinners,
    double smallestRatio,
    int worstOneIn,
    double usualLossPercentile,
    double breakEvenBand) {

  private static final Bounds RATIO = new Bounds(1, 100);
  private static final Bounds ONE_IN = new Bounds(2, 1000);
  private static final Bounds BAND = new Bounds(0.01, 10);

  /// The product's own values.
  public static final HoldingLosersPolicy DEFAULT =
      new HoldingLosersPolicy(20, 20, 1.5, 20, 0.8, 0.1);

  public HoldingLosersPolicy {
    Bounds.CASES.check("minimumLosers", minimumLosers);
    Bounds.CASES.check("minimumWinners", minimumWinners);
    RATIO.check("smallestRatio", smallestRatio);
    ONE_IN.check("worstOneIn", worstOneIn);
    Bounds.SHARE.check("usualLossPercentile", usualLossPercentile);
    BAND.check("breakEvenBand", breakEvenBand);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumLosers",
            DEFAULT.minimumLosers,
            "cases",
            Bounds.CASES,
            "normal approximation of the log-rank test; null study"),
        own(
            "minimumWinners",
            DEFAULT.minimumWinners,
            "cases",
            Bounds.CASES,
            "normal approximation of the log-rank test; null study"),
        own(
            "smallestRatio",
            DEFAULT.smallestRatio,
            "times",
            RATIO,
            "product choice; public projects use 1.5 to 8"),
        own("worstOneIn", DEFAULT.worstOneIn, "trips", ONE_IN, "the worst 5 %"),
        own(
            "usualLossPercentile",
            DEFAULT.usualLossPercentile,
            "percentile",
            Bounds.SHARE,
            "product choice"),
        own("breakEvenBand", DEFAULT.breakEvenBand, "ATR", BAND, "product choice"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("HoldingLosersPolicy", name, value, unit, bounds, source);
  }
}
