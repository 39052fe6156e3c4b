package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What counts as a panic exit, and when exits are said to be so.
///
/// @param minimumLosingExits least separate times of losing exits
/// @param largestMean greatest mean percentile of exits without an exit rule
/// @param smallestRatio least multiple of the usual speed of falls that matters
/// @param closedPart least part of a position that an exit closes
/// @param flight how fast a fall is
/// @param moveBars bars of the move before an exit, for tags and exit rules
/// @param window earlier moves that one is compared with
/// @param smallestWindow least earlier moves to compare with
/// @param smallestMatches least earlier bars with a similar result
/// @param sharpPercentile percentile up to which the move before an exit is sharp
/// @param worstPart part of the last bar, from its worst end, that supports it
/// @param volumePercentile percentile of volume that supports it
/// @param closedShare share of all open notional closed together that supports it
/// @param closedMinutes how long together is
/// @param stopReach how far from the mode of losses a planned stop may lie, in quartile ranges
/// @param stopTightness the same relative to the mode
/// @param stopShare share of losses about the mode that makes a stop
/// @param stopFloorPart part of the losses that may be small beside a stop
/// @param stopFloor loss, relative to the median one, below which it is small
/// @param ruleShare share of winning exits after a move against them that makes an exit rule
/// @param ruleChance greatest chance of a mean of winning exits that makes an exit rule
/// @param accountDays length of an account's month
/// @param accountDrop least decline of what is held in a month
/// @param accountTraded least part of the decline that is due to trades
/// @param accountOld least part of what is held that was held for a month
/// @param accountBack part that must be held again to have come back
public record PanicPolicy(
    int minimumLosingExits,
    double largestMean,
    double smallestRatio,
    double closedPart,
    FlightPolicy flight,
    int moveBars,
    int window,
    int smallestWindow,
    int smallestMatches,
    double sharpPercentile,
    double worstPart,
    double volumePercentile,
    double closedShare,
    int closedMinutes,
    double stopReach,
    double stopTightness,
    double stopShare,
    double stopFloorPart,
    double stopFloor,
    double ruleShare,
    double ruleChance,
    int accountDays,
    double accountDrop,
    double accountTraded,
    double accountOld,
    double accountBack) {

  private static final Bounds BARS = new Bounds(1, 100000);
  private static final Bounds RATIO = new Bounds(1, 100);
  private static final Bounds MINUTES = new Bounds(1, 1440);
  private static final Bounds DAYS = new Bounds(7, 366);

  /// The product's own values.
  public static final PanicPolicy DEFAULT =
      new PanicPolicy(
          15,
          0.40,
          1.3,
          0.5,
          FlightPolicy.DEFAULT,
          6,
          500,
          100,
          20,
          0.10,
          0.25,
          0.9,
          0.5,
          30,
          0.25,
          0.15,
          0.3,
          0.1,
          0.6,
          0.8,
          0.05,
          30,
          0.9,
          0.5,
          0.5,
          0.5);

  public PanicPolicy {
    Bounds.CASES.check("minimumLosingExits", minimumLosingExits);
    RATIO.check("smallestRatio", smallestRatio);
    BARS.check("moveBars", moveBars);
    BARS.check("window", window);
    BARS.check("smallestWindow", smallestWindow);
    Bounds.CASES.check("smallestMatches", smallestMatches);
    MINUTES.check("closedMinutes", closedMinutes);
    DAYS.check("accountDays", accountDays);
    double[] shares = {
      largestMean,
      closedPart,
      sharpPercentile,
      worstPart,
      volumePercentile,
      closedShare,
      stopReach,
      stopTightness,
      stopShare,
      stopFloorPart,
      stopFloor,
      ruleShare,
      ruleChance,
      accountDrop,
      accountTraded,
      accountOld,
      accountBack
    };
    for (double share : shares) {
      Bounds.SHARE.check("every share of the panic policy", share);
    }
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    PanicPolicy d = DEFAULT;
    String elkind = "Elkind, Kaminski, Lo, Siah and Wong";
    String product = "product choice";
    return List.of(
        own("minimumLosingExits", d.minimumLosingExits, "cases", Bounds.CASES, "design, section 1"),
        share("largestMean", d.largestMean, "percentile", product),
        own("smallestRatio", d.smallestRatio, "times", RATIO, product),
        share("closedPart", d.closedPart, "share", product),
        own("moveBars", d.moveBars, "bars", BARS, product),
        own("window", d.window, "bars", BARS, "about three weeks of hourly bars"),
        own("smallestWindow", d.smallestWindow, "bars", BARS, "percentiles in steps of 0.01"),
        own("smallestMatches", d.smallestMatches, "cases", Bounds.CASES, product),
        share("sharpPercentile", d.sharpPercentile, "percentile", "bottom decile"),
        share("worstPart", d.worstPart, "share", product),
        share("volumePercentile", d.volumePercentile, "percentile", "top decile"),
        share("closedShare", d.closedShare, "share", product),
        own("closedMinutes", d.closedMinutes, "minutes", MINUTES, product),
        share("stopReach", d.stopReach, "quartile ranges", product),
        share("stopTightness", d.stopTightness, "share", "a stop at a bar's close overshoots"),
        share(
            "stopShare",
            d.stopShare,
            "share",
            "an exponential spread of losses puts at most 0.11 about any level"),
        share("stopFloorPart", d.stopFloorPart, "share", product),
        share(
            "stopFloor",
            d.stopFloor,
            "share",
            "a tenth of exponential losses are below 0.15 medians"),
        share("ruleShare", d.ruleShare, "share", "as for an asymmetric plan"),
        share("ruleChance", d.ruleChance, "probability", "one in twenty without a rule"),
        own("accountDays", d.accountDays, "days", DAYS, elkind + ": one month"),
        share("accountDrop", d.accountDrop, "share", elkind),
        share("accountTraded", d.accountTraded, "share", elkind),
        share("accountOld", d.accountOld, "share", "keeps traders who are often flat out of it"),
        share("accountBack", d.accountBack, "share", product));
  }

  private static Threshold share(String name, double value, String unit, String source) {
    return own(name, value, unit, Bounds.SHARE, source);
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("PanicPolicy", name, value, unit, bounds, source);
  }
}
