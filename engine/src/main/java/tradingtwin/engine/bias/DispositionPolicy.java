package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What the disposition effect needs before it is stated.
///
/// @param minimumGains least realised and paper gains
/// @param minimumLosses least realised and paper losses
/// @param minimumSales least realised gains and losses
/// @param smallestPortfolio least positions held for a day to count
/// @param smallestEffect least PGR - PLR that matters
/// @param smallestRatio least PGR / PLR that matters
/// @param planShare share of exits at two levels that makes a plan
/// @param planTightness how close to its level an exit lies, relative
/// @param planMinimumExits least exits before a plan is recognised
/// @param aloneShare share of exits with nothing else open that makes a trader of one position
///     at a time
/// @param meanShare share of exits on the bar that meets a mean again that makes a rule
public record DispositionPolicy(
    int minimumGains,
    int minimumLosses,
    int minimumSales,
    int smallestPortfolio,
    double smallestEffect,
    double smallestRatio,
    double planShare,
    double planTightness,
    int planMinimumExits,
    double aloneShare,
    double meanShare) {

  private static final Bounds SMALLEST_PORTFOLIO = new Bounds(2, 100);
  private static final Bounds SMALLEST_RATIO = new Bounds(1, 100);

  /// The product's own values.
  public static final DispositionPolicy DEFAULT =
      new DispositionPolicy(20, 20, 20, 2, 0.05, 1.3, 0.8, 0.1, 20, 0.8, 0.25);

  public DispositionPolicy {
    Bounds.CASES.check("minimumGains", minimumGains);
    Bounds.CASES.check("minimumLosses", minimumLosses);
    Bounds.CASES.check("minimumSales", minimumSales);
    SMALLEST_PORTFOLIO.check("smallestPortfolio", smallestPortfolio);
    Bounds.SHARE.check("smallestEffect", smallestEffect);
    SMALLEST_RATIO.check("smallestRatio", smallestRatio);
    Bounds.SHARE.check("planShare", planShare);
    Bounds.SHARE.check("planTightness", planTightness);
    Bounds.CASES.check("planMinimumExits", planMinimumExits);
    Bounds.SHARE.check("aloneShare", aloneShare);
    Bounds.SHARE.check("meanShare", meanShare);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumGains",
            DEFAULT.minimumGains,
            "cases",
            Bounds.CASES,
            "normal approximation of Odean's t; null study"),
        own(
            "minimumLosses",
            DEFAULT.minimumLosses,
            "cases",
            Bounds.CASES,
            "normal approximation of Odean's t; null study"),
        own(
            "minimumSales",
            DEFAULT.minimumSales,
            "cases",
            Bounds.CASES,
            "80 % power needs 50 sales at three times, 200 at 1.5 times"),
        own(
            "smallestPortfolio",
            DEFAULT.smallestPortfolio,
            "positions",
            SMALLEST_PORTFOLIO,
            "Odean 1998"),
        own(
            "smallestEffect",
            DEFAULT.smallestEffect,
            "share",
            Bounds.SHARE,
            "Odean 1998 measured 0.05 (0.148 against 0.098)"),
        own(
            "smallestRatio",
            DEFAULT.smallestRatio,
            "times",
            SMALLEST_RATIO,
            "product choice; Odean 1998 measured 1.51"),
        own(
            "planShare",
            DEFAULT.planShare,
            "share",
            Bounds.SHARE,
            "own simulation: TP 3 % / SL 9 % looks like disposition in 100 %"),
        own(
            "planTightness",
            DEFAULT.planTightness,
            "relative",
            Bounds.SHARE,
            "own simulation of bracket traders"),
        own("planMinimumExits", DEFAULT.planMinimumExits, "cases", Bounds.CASES, "product choice"),
        own("aloneShare", DEFAULT.aloneShare, "share", Bounds.SHARE, "product choice"),
        own(
            "meanShare",
            DEFAULT.meanShare,
            "share",
            Bounds.SHARE,
            "own simulation: at most 0.07 where exits follow no mean"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("DispositionPolicy", name, value, unit, bounds, source);
  }
}
