package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When entries in quiet markets after a pause are said to be made out of boredom.
///
/// @param minimumEntries least entries in symbols with bars
/// @param quietAtr percentile of ATR % below which a market is quiet
/// @param quietVolume percentile of volume below which a market is quiet
/// @param longPause percentile of the trader's own pauses from which one is long
/// @param window earlier bars that a bar is compared with
/// @param lastBars bars of the quiet that entries are asked of
/// @param smallestRatio least ratio to matched times that matters
/// @param ruleShare share of quiet entries among all that makes quiet markets the rule
/// @param minimumHarmCases least quiet and other trades to compare
public record BoredomPolicy(
    int minimumEntries,
    double quietAtr,
    double quietVolume,
    double longPause,
    int window,
    int lastBars,
    double smallestRatio,
    double ruleShare,
    int minimumHarmCases) {
  private static final Bounds WINDOW = new Bounds(20, 100000);
  private static final Bounds RATIO = new Bounds(1, 100);

  /// The product's own values.
  public static final BoredomPolicy DEFAULT =
      new BoredomPolicy(50, 0.2, 0.3, 0.75, 500, 5, 1.5, 0.5, 10);

  public BoredomPolicy {
    Bounds.CASES.check("minimumEntries", minimumEntries);
    Bounds.SHARE.check("quietAtr", quietAtr);
    Bounds.SHARE.check("quietVolume", quietVolume);
    Bounds.SHARE.check("longPause", longPause);
    WINDOW.check("window", window);
    Bounds.CASES.check("lastBars", lastBars);
    RATIO.check("smallestRatio", smallestRatio);
    Bounds.SHARE.check("ruleShare", ruleShare);
    Bounds.CASES.check("minimumHarmCases", minimumHarmCases);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumEntries",
            DEFAULT.minimumEntries,
            "cases",
            Bounds.CASES,
            "normal approximation; null study"),
        own("quietAtr", DEFAULT.quietAtr, "percentile", Bounds.SHARE, "design"),
        own("quietVolume", DEFAULT.quietVolume, "percentile", Bounds.SHARE, "design"),
        own("longPause", DEFAULT.longPause, "percentile", Bounds.SHARE, "design"),
        own("window", DEFAULT.window, "bars", WINDOW, "about three weeks of hourly bars"),
        own("lastBars", DEFAULT.lastBars, "bars", Bounds.CASES, "product choice"),
        own("smallestRatio", DEFAULT.smallestRatio, "times", RATIO, "product choice"),
        own("ruleShare", DEFAULT.ruleShare, "share", Bounds.SHARE, "product choice"),
        own("minimumHarmCases", DEFAULT.minimumHarmCases, "cases", Bounds.CASES, "as for chasing"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("BoredomPolicy", name, value, unit, bounds, source);
  }
}
