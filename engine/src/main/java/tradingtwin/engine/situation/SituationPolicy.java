package tradingtwin.engine.situation;

import java.time.Duration;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What is needed before a trader's own past or equity is spoken of.
///
/// @param minimumTrips round trips that make a history
/// @param minimumDays days with entries before a usual number a day is known
/// @param minimumEntries entries before a usual size is known
/// @param minimumGaps gaps before a usual gap is known
/// @param unmarkedShare largest share of what is held that may lack a mark
/// @param oldestMark age up to which the last closed bar marks a position
/// @param freshFill age up to which a fill's own price marks a position of which no bar is at hand
/// @param freshBars bars' lengths up to which the last closed one says what the price is doing
public record SituationPolicy(
    int minimumTrips,
    int minimumDays,
    int minimumEntries,
    int minimumGaps,
    double unmarkedShare,
    Duration oldestMark,
    Duration freshFill,
    int freshBars) {

  private static final Bounds TWO_WEEKS = new Bounds(1, 14);
  private static final Bounds HOURS = new Bounds(1, 48);

  /// The product's own values.
  public static final SituationPolicy DEFAULT =
      new SituationPolicy(20, 20, 10, 20, 0.20, Duration.ofDays(5), Duration.ofDays(1), 4);

  public SituationPolicy {
    Bounds.CASES.check("minimumTrips", minimumTrips);
    Bounds.CASES.check("minimumDays", minimumDays);
    Bounds.CASES.check("minimumEntries", minimumEntries);
    Bounds.CASES.check("minimumGaps", minimumGaps);
    Bounds.SHARE.check("unmarkedShare", unmarkedShare);
    TWO_WEEKS.check("oldestMark", (double) oldestMark.toDays());
    HOURS.check("freshFill", (double) freshFill.toHours());
    Bounds.CASES.check("freshBars", freshBars);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    SituationPolicy own = DEFAULT;
    String quartile = "product choice: a quartile of fewer says little";
    return List.of(
        of("minimumTrips", own.minimumTrips, "cases", Bounds.CASES, "as for the habits"),
        of("minimumDays", own.minimumDays, "cases", Bounds.CASES, quartile),
        of(
            "minimumEntries",
            own.minimumEntries,
            "cases",
            Bounds.CASES,
            "product choice: a median settles sooner than a tail"),
        of("minimumGaps", own.minimumGaps, "cases", Bounds.CASES, quartile),
        of(
            "unmarkedShare",
            own.unmarkedShare,
            "share",
            Bounds.SHARE,
            "product choice: more than a fifth unknown is unknown"),
        of(
            "oldestMark",
            (double) own.oldestMark.toDays(),
            "days",
            TWO_WEEKS,
            "longest usual closing of a stock exchange, a holiday beside a weekend"),
        of(
            "freshFill",
            (double) own.freshFill.toHours(),
            "hours",
            HOURS,
            "product choice: one bar of a day; older is no mark"),
        of("freshBars", own.freshBars, "bars", Bounds.CASES, "product choice"));
  }

  private static Threshold of(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("SituationPolicy", name, value, unit, bounds, source);
  }
}
