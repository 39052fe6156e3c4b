package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When busy days are said to be too busy.
///
/// @param minimumDays least days that could be judged
/// @param window earlier days that one is compared with, at least as many as this reach
/// @param fewestEarlier least earlier days to compare with
/// @param burstTail upper tail in which a day is a burst
/// @param outstanding robust spreads above the median from which a day is no part of the usual
/// @param chanceShare share of bursts that chance is granted
/// @param smallestShare least share of bursts that matters
/// @param largestSlope greatest response to volatility that is taken off
/// @param harmLevel largest p of later trades doing worse that is harm
/// @param costDrag least share of the gross result eaten by fees that is harm
/// @param planShare share of intervals between bursts near one length that makes a plan
/// @param planTolerance how near such an interval lies, relative
/// @param planMinimum least bursts before a plan is recognised
public record OvertradingPolicy(
    int minimumDays,
    int window,
    int fewestEarlier,
    double burstTail,
    double outstanding,
    double chanceShare,
    double smallestShare,
    double largestSlope,
    double harmLevel,
    double costDrag,
    double planShare,
    double planTolerance,
    int planMinimum) {
  private static final Bounds DAYS = new Bounds(2, 3650);
  private static final Bounds SLOPE = new Bounds(0, 10);
  private static final Bounds DRAG = new Bounds(0, 100);

  /// The product's own values.
  public static final OvertradingPolicy DEFAULT =
      new OvertradingPolicy(30, 90, 10, 0.01, 4, 0.02, 0.05, 2, 0.05, 0.39, 0.8, 0.15, 8);

  public OvertradingPolicy {
    Bounds.CASES.check("minimumDays", minimumDays);
    DAYS.check("window", window);
    DAYS.check("fewestEarlier", fewestEarlier);
    Bounds.SHARE.check("burstTail", burstTail);
    SLOPE.check("outstanding", outstanding);
    Bounds.SHARE.check("chanceShare", chanceShare);
    Bounds.SHARE.check("smallestShare", smallestShare);
    SLOPE.check("largestSlope", largestSlope);
    Bounds.SHARE.check("harmLevel", harmLevel);
    DRAG.check("costDrag", costDrag);
    Bounds.SHARE.check("planShare", planShare);
    Bounds.SHARE.check("planTolerance", planTolerance);
    Bounds.CASES.check("planMinimum", planMinimum);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("minimumDays", DEFAULT.minimumDays, "days", Bounds.CASES, "design, power unknown"),
        own("window", DEFAULT.window, "days", DAYS, "as far as the rolling baseline"),
        own("fewestEarlier", DEFAULT.fewestEarlier, "days", DAYS, "product choice"),
        own("burstTail", DEFAULT.burstTail, "p", Bounds.SHARE, "one day in a hundred"),
        own(
            "outstanding",
            DEFAULT.outstanding,
            "spreads",
            SLOPE,
            "own simulation: episodes on a fifth of the days hide themselves otherwise"),
        own(
            "chanceShare",
            DEFAULT.chanceShare,
            "share",
            Bounds.SHARE,
            "own simulation: estimated from few days the tail holds up to twice its level"),
        own("smallestShare", DEFAULT.smallestShare, "share", Bounds.SHARE, "product choice"),
        own("largestSlope", DEFAULT.largestSlope, "power", SLOPE, "product choice"),
        own("harmLevel", DEFAULT.harmLevel, "p", Bounds.SHARE, "usual level, one-sided"),
        own(
            "costDrag",
            DEFAULT.costDrag,
            "share",
            DRAG,
            "Barber and Odean 2000: the most active fifth gave up 7.3 of 18.7 points"),
        own("planShare", DEFAULT.planShare, "share", Bounds.SHARE, "as for exits"),
        own("planTolerance", DEFAULT.planTolerance, "relative", Bounds.SHARE, "months differ"),
        own("planMinimum", DEFAULT.planMinimum, "cases", Bounds.CASES, "product choice"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("OvertradingPolicy", name, value, unit, bounds, source);
  }
}
