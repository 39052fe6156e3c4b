package tradingtwin.engine.attribution;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How a twin's limits are read off the trader's earlier decisions.
///
/// @param minimumEntries least earlier entries before there is any limit
/// @param daysBetween days after which the limits are taken anew
/// @param minimumCases least earlier cases behind each limit
/// @param pause quantile of the trader's pauses after trips that did not lose: the cool-down
/// @param sizeTimes largest entry, as a multiple of the trader's median
/// @param usualDay quantile of entries a day: the most of a day
/// @param stopSpread largest interquartile range of losing exits, relative to their median, that is
///     still a stop
/// @param oldestBarDays age from which a last closed bar is no present price
public record TwinPolicy(
    int minimumEntries,
    int daysBetween,
    int minimumCases,
    double pause,
    double sizeTimes,
    double usualDay,
    double stopSpread,
    int oldestBarDays) {

  private static final Bounds TWO_WEEKS = new Bounds(1, 14);
  private static final Bounds DAYS = new Bounds(1, 366);
  private static final Bounds TIMES = new Bounds(1, 100);

  /// The product's own values.
  public static final TwinPolicy DEFAULT = new TwinPolicy(30, 30, 10, 0.25, 2, 0.75, 0.5, 5);

  public TwinPolicy {
    Bounds.CASES.check("minimumEntries", minimumEntries);
    DAYS.check("daysBetween", daysBetween);
    Bounds.CASES.check("minimumCases", minimumCases);
    Bounds.SHARE.check("pause", pause);
    TIMES.check("sizeTimes", sizeTimes);
    Bounds.SHARE.check("usualDay", usualDay);
    Bounds.SHARE.check("stopSpread", stopSpread);
    TWO_WEEKS.check("oldestBarDays", oldestBarDays);
  }

  Duration oldestBar() {
    return Duration.ofDays(oldestBarDays);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("minimumEntries", DEFAULT.minimumEntries, "cases", Bounds.CASES, "product choice"),
        own("daysBetween", DEFAULT.daysBetween, "days", DAYS, "product choice"),
        own("minimumCases", DEFAULT.minimumCases, "cases", Bounds.CASES, "product choice"),
        own(
            "pause",
            DEFAULT.pause,
            "quantile",
            Bounds.SHARE,
            "product choice: three in four of the trader's own calm pauses are longer"),
        own("sizeTimes", DEFAULT.sizeTimes, "times", TIMES, "product choice"),
        own("usualDay", DEFAULT.usualDay, "quantile", Bounds.SHARE, "product choice"),
        own(
            "stopSpread",
            DEFAULT.stopSpread,
            "relative",
            Bounds.SHARE,
            "product choice: losing exits scattered wider are no stop"),
        own("oldestBarDays", DEFAULT.oldestBarDays, "days", TWO_WEEKS, "as for the habits"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("TwinPolicy", name, value, unit, bounds, source);
  }
}
