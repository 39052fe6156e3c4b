package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When results are said to differ by the hour or the weekday.
///
/// @param minimumTrades least round trips of which the hour of opening is known
/// @param fewestInBucket least of them in a bucket that is looked at
/// @param bucketHours length of an hour bucket
/// @param smallestEffect least distance of a bucket, in standard deviations, that matters
/// @param largestResult results beyond this many median results count as this many
public record TimeOfDayPolicy(
    int minimumTrades,
    int fewestInBucket,
    int bucketHours,
    double smallestEffect,
    double largestResult) {
  private static final Bounds HOURS = new Bounds(1, 12);
  private static final Bounds DEVIATIONS = new Bounds(0, 10);
  private static final Bounds RESULTS = new Bounds(1, 1000);

  /// The product's own values.
  public static final TimeOfDayPolicy DEFAULT = new TimeOfDayPolicy(100, 10, 3, 0.2, 10);

  public TimeOfDayPolicy {
    Bounds.CASES.check("minimumTrades", minimumTrades);
    Bounds.CASES.check("fewestInBucket", fewestInBucket);
    HOURS.check("bucketHours", bucketHours);
    DEVIATIONS.check("smallestEffect", smallestEffect);
    RESULTS.check("largestResult", largestResult);
    if (24 % bucketHours != 0) {
      throw new IllegalArgumentException("a day is not made of buckets of " + bucketHours);
    }
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("minimumTrades", DEFAULT.minimumTrades, "cases", Bounds.CASES, "design"),
        own("fewestInBucket", DEFAULT.fewestInBucket, "cases", Bounds.CASES, "product choice"),
        own(
            "bucketHours",
            DEFAULT.bucketHours,
            "hours",
            HOURS,
            "eight and seven buckets leave power where 168 would leave none"),
        own("smallestEffect", DEFAULT.smallestEffect, "deviations", DEVIATIONS, "Cohen's small"),
        own(
            "largestResult",
            DEFAULT.largestResult,
            "median results",
            RESULTS,
            "one trade decides no hour"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("TimeOfDayPolicy", name, value, unit, bounds, source);
  }
}
