package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When additions under water are said to be a habit.
///
/// @param minimumAdds least additions whose standing was known
/// @param smallestRatio least ratio of rates that matters
/// @param scaleInMinutes additions that follow sooner belong to the entry before
/// @param martingaleFactor least growth from one addition to the next of a martingale
/// @param martingaleDepth least additions under water to one position of a martingale
/// @param planShare share of intervals, steps or sizes near one level that makes a plan
/// @param scheduleTolerance how near an interval lies to its level, relative
/// @param stepTolerance how near a step of a grid lies to its level, relative
/// @param levelTolerance how near a step lies that comes from an order at a level, relative
/// @param levelShare share of such steps that makes a grid
/// @param sizeTolerance how near a size lies to its level, relative
/// @param planMinimum least entries before a plan is recognised
public record AveragingDownPolicy(
    int minimumAdds,
    double smallestRatio,
    double scaleInMinutes,
    double martingaleFactor,
    int martingaleDepth,
    double planShare,
    double scheduleTolerance,
    double stepTolerance,
    double levelTolerance,
    double levelShare,
    double sizeTolerance,
    int planMinimum) {
  private static final Bounds RATIO = new Bounds(1, 100);
  private static final Bounds A_DAY = new Bounds(0, 1440);

  /// The product's own values.
  public static final AveragingDownPolicy DEFAULT =
      new AveragingDownPolicy(15, 1.5, 15, 1.5, 3, 0.8, 0.25, 0.25, 0.05, 0.5, 0.15, 8);

  public AveragingDownPolicy {
    Bounds.CASES.check("minimumAdds", minimumAdds);
    RATIO.check("smallestRatio", smallestRatio);
    A_DAY.check("scaleInMinutes", scaleInMinutes);
    RATIO.check("martingaleFactor", martingaleFactor);
    Bounds.CASES.check("martingaleDepth", martingaleDepth);
    Bounds.SHARE.check("planShare", planShare);
    Bounds.SHARE.check("scheduleTolerance", scheduleTolerance);
    Bounds.SHARE.check("stepTolerance", stepTolerance);
    Bounds.SHARE.check("levelTolerance", levelTolerance);
    Bounds.SHARE.check("levelShare", levelShare);
    Bounds.SHARE.check("sizeTolerance", sizeTolerance);
    Bounds.CASES.check("planMinimum", planMinimum);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumAdds",
            DEFAULT.minimumAdds,
            "cases",
            Bounds.CASES,
            "own simulation: power 79 % at 32 and 100 % at 85 additions, three times as readily"),
        own(
            "smallestRatio",
            DEFAULT.smallestRatio,
            "times",
            RATIO,
            "Odean 1998 measured almost 1.5"),
        own("scaleInMinutes", DEFAULT.scaleInMinutes, "minutes", A_DAY, "product choice"),
        own(
            "martingaleFactor",
            DEFAULT.martingaleFactor,
            "times",
            RATIO,
            "product choice; the classic doubles"),
        own("martingaleDepth", DEFAULT.martingaleDepth, "cases", Bounds.CASES, "product choice"),
        own("planShare", DEFAULT.planShare, "share", Bounds.SHARE, "as for exits"),
        own(
            "scheduleTolerance",
            DEFAULT.scheduleTolerance,
            "relative",
            Bounds.SHARE,
            "random times come so near in one of six"),
        own("stepTolerance", DEFAULT.stepTolerance, "relative", Bounds.SHARE, "product choice"),
        own("levelTolerance", DEFAULT.levelTolerance, "relative", Bounds.SHARE, "product choice"),
        own(
            "levelShare",
            DEFAULT.levelShare,
            "share",
            Bounds.SHARE,
            "an exponential spread of steps puts at most 0.04 so near its median"),
        own("sizeTolerance", DEFAULT.sizeTolerance, "relative", Bounds.SHARE, "product choice"),
        own("planMinimum", DEFAULT.planMinimum, "cases", Bounds.CASES, "product choice"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("AveragingDownPolicy", name, value, unit, bounds, source);
  }
}
