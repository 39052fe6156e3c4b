package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What counts as a run-up and when entries are said to chase it.
///
/// @param minimumEntries least entries with a run-up
/// @param smallestMean least mean percentile that matters
/// @param shortestLookBack least look-back
/// @param longestLookBack greatest look-back
/// @param shortReach bars of the shortest other look-back
/// @param middleReach bars of the middle one
/// @param longReach bars of the longest one
/// @param fewWeeks weeks below which days are clusters
/// @param window earlier run-ups that one is compared with
/// @param smallestWindow least earlier run-ups to compare with
/// @param chasingPercentile percentile from which an entry chases
/// @param extension distance from EMA20 that supports it
/// @param percentB percent B that supports it
/// @param rsi RSI that supports it
/// @param warmUpBars bars before indicators are trusted
/// @param minimumHarmCases least chasing and other entries to compare
/// @param harmLevel largest p of the harm test that makes it FOMO
/// @param signalShare share of entries beyond a channel that makes it a rule
/// @param minimumTrips least trips to see two means that they lie between
/// @param crossingShare share of trips between two means that makes them a rule
public record ChasingPolicy(
    int minimumEntries,
    double smallestMean,
    int shortestLookBack,
    int longestLookBack,
    int shortReach,
    int middleReach,
    int longReach,
    int fewWeeks,
    int window,
    int smallestWindow,
    double chasingPercentile,
    double extension,
    double percentB,
    double rsi,
    int warmUpBars,
    int minimumHarmCases,
    double harmLevel,
    double signalShare,
    int minimumTrips,
    double crossingShare) {

  private static final Bounds SHORTEST_LOOK_BACK = new Bounds(1, 1000);
  private static final Bounds LONGEST_LOOK_BACK = new Bounds(1, 1000);
  private static final Bounds WINDOW = new Bounds(20, 100000);
  private static final Bounds SMALLEST_WINDOW = new Bounds(20, 100000);
  private static final Bounds EXTENSION = new Bounds(0, 100);
  private static final Bounds PERCENT_B = new Bounds(0, 10);
  private static final Bounds RSI = new Bounds(50, 100);
  private static final Bounds WARM_UP_BARS = new Bounds(0, 100000);

  /// The product's own values.
  public static final ChasingPolicy DEFAULT =
      new ChasingPolicy(
          20, 0.60, 3, 48, 4, 10, 25, 10, 500, 100, 0.90, 2, 1, 70, 250, 10, 0.05, 0.6, 15, 0.6);

  public ChasingPolicy {
    Bounds.CASES.check("minimumEntries", minimumEntries);
    Bounds.SHARE.check("smallestMean", smallestMean);
    SHORTEST_LOOK_BACK.check("shortestLookBack", shortestLookBack);
    LONGEST_LOOK_BACK.check("longestLookBack", longestLookBack);
    LONGEST_LOOK_BACK.check("shortReach", shortReach);
    LONGEST_LOOK_BACK.check("middleReach", middleReach);
    LONGEST_LOOK_BACK.check("longReach", longReach);
    Bounds.CASES.check("fewWeeks", fewWeeks);
    WINDOW.check("window", window);
    SMALLEST_WINDOW.check("smallestWindow", smallestWindow);
    Bounds.SHARE.check("chasingPercentile", chasingPercentile);
    EXTENSION.check("extension", extension);
    PERCENT_B.check("percentB", percentB);
    RSI.check("rsi", rsi);
    WARM_UP_BARS.check("warmUpBars", warmUpBars);
    Bounds.CASES.check("minimumHarmCases", minimumHarmCases);
    Bounds.SHARE.check("harmLevel", harmLevel);
    Bounds.SHARE.check("signalShare", signalShare);
    Bounds.CASES.check("minimumTrips", minimumTrips);
    Bounds.SHARE.check("crossingShare", crossingShare);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumEntries",
            DEFAULT.minimumEntries,
            "cases",
            Bounds.CASES,
            "own simulation: power 80 % at 30, 100 % at 100, one entry in three chased"),
        own("smallestMean", DEFAULT.smallestMean, "percentile", Bounds.SHARE, "product choice"),
        own(
            "shortestLookBack",
            DEFAULT.shortestLookBack,
            "bars",
            SHORTEST_LOOK_BACK,
            "product choice"),
        own(
            "longestLookBack",
            DEFAULT.longestLookBack,
            "bars",
            LONGEST_LOOK_BACK,
            "product choice: two days of hourly bars"),
        reach("shortReach", DEFAULT.shortReach),
        reach("middleReach", DEFAULT.middleReach),
        reach("longReach", DEFAULT.longReach),
        own(
            "fewWeeks",
            DEFAULT.fewWeeks,
            "weeks",
            Bounds.CASES,
            "null study: weeks by a normal curve were too sure of few of them"),
        own("window", DEFAULT.window, "bars", WINDOW, "about three weeks of hourly bars"),
        own(
            "smallestWindow",
            DEFAULT.smallestWindow,
            "bars",
            SMALLEST_WINDOW,
            "percentiles in steps of one hundredth"),
        own(
            "chasingPercentile",
            DEFAULT.chasingPercentile,
            "percentile",
            Bounds.SHARE,
            "top decile, as in Barber and Odean 2008"),
        own("extension", DEFAULT.extension, "ATR", EXTENSION, "product choice"),
        own("percentB", DEFAULT.percentB, "bands", PERCENT_B, "Bollinger: outside the band"),
        own("rsi", DEFAULT.rsi, "points", RSI, "Wilder 1978"),
        own(
            "warmUpBars",
            DEFAULT.warmUpBars,
            "bars",
            WARM_UP_BARS,
            "the seed's weight is below one in a million after 187 bars"),
        own("minimumHarmCases", DEFAULT.minimumHarmCases, "cases", Bounds.CASES, "product choice"),
        own("harmLevel", DEFAULT.harmLevel, "p", Bounds.SHARE, "usual level, one-sided"),
        own(
            "signalShare",
            DEFAULT.signalShare,
            "share",
            Bounds.SHARE,
            "own simulation: at most 0.36 of entries that chase, 0.73 to 1 by rule"),
        own("minimumTrips", DEFAULT.minimumTrips, "cases", Bounds.CASES, "product choice"),
        own(
            "crossingShare",
            DEFAULT.crossingShare,
            "share",
            Bounds.SHARE,
            "own simulation: at most 0.47 of trips that chase, 0.91 to 1 by rule"));
  }

  private static Threshold reach(String name, int bars) {
    return own(name, bars, "bars", LONGEST_LOOK_BACK, "ADR 0023: pays for four look-backs");
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("ChasingPolicy", name, value, unit, bounds, source);
  }
}
