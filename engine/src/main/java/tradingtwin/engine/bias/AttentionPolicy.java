package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What counts as a conspicuous bar and when entries are said to follow attention.
///
/// @param minimumEntries least entries with bars before them
/// @param smallestShare least share of entries on conspicuous bars that matters
/// @param stir how much a symbol stirred
/// @param window earlier bars that one is compared with
/// @param smallestWindow least earlier bars to compare with
/// @param conspicuousPercentile percentile from which a bar is conspicuous
/// @param minimumDays least days from the first entry to the last
/// @param minimumDirected least entries on conspicuous moves to see a rule
/// @param ruleShare share of them that goes one way with the bar, or against it, by a rule
public record AttentionPolicy(
    int minimumEntries,
    double smallestShare,
    StirPolicy stir,
    int window,
    int smallestWindow,
    double conspicuousPercentile,
    int minimumDays,
    int minimumDirected,
    double ruleShare) {

  private static final Bounds BARS = new Bounds(20, 100000);
  private static final Bounds DAYS = new Bounds(2, 100000);

  /// The product's own values.
  public static final AttentionPolicy DEFAULT =
      new AttentionPolicy(30, 0.20, StirPolicy.DEFAULT, 500, 100, 0.90, 5, 10, 0.8);

  public AttentionPolicy {
    Bounds.CASES.check("minimumEntries", minimumEntries);
    Bounds.SHARE.check("smallestShare", smallestShare);
    BARS.check("window", window);
    BARS.check("smallestWindow", smallestWindow);
    Bounds.SHARE.check("conspicuousPercentile", conspicuousPercentile);
    DAYS.check("minimumDays", minimumDays);
    Bounds.CASES.check("minimumDirected", minimumDirected);
    Bounds.SHARE.check("ruleShare", ruleShare);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    AttentionPolicy d = DEFAULT;
    String product = "product choice";
    return List.of(
        own("minimumEntries", d.minimumEntries, "cases", Bounds.CASES, "design, section 1"),
        own("smallestShare", d.smallestShare, "share", Bounds.SHARE, product),
        own("window", d.window, "bars", BARS, "about three weeks of hourly bars"),
        own("smallestWindow", d.smallestWindow, "bars", BARS, "percentiles in steps of 0.01"),
        own(
            "conspicuousPercentile",
            d.conspicuousPercentile,
            "percentile",
            Bounds.SHARE,
            "top decile, as in Barber and Odean 2008"),
        own("minimumDays", d.minimumDays, "days", DAYS, "product choice: days are clusters"),
        own("minimumDirected", d.minimumDirected, "cases", Bounds.CASES, product),
        own("ruleShare", d.ruleShare, "share", Bounds.SHARE, "as for an asymmetric plan"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("AttentionPolicy", name, value, unit, bounds, source);
  }
}
