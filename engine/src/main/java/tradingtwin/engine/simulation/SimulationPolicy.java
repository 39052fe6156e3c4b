package tradingtwin.engine.simulation;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How a trade that was made is played otherwise.
///
/// @param otherPrices how far a fill may lie outside of its bar, as a share, before the bars count
///     as those of something else
/// @param longestGapHours longest span without bars after which the next one still ends a horizon
/// @param points most points of a curve
/// @param barsWanted bars that a simulation is played on, where they are short enough
/// @param longestHorizonDays longest horizon that is asked for
public record SimulationPolicy(
    double otherPrices, int longestGapHours, int points, int barsWanted, int longestHorizonDays) {

  /// Names what a simulation does; a new name simulates again.
  public static final String VERSION = "sim-1";

  /// The product's own values.
  public static final SimulationPolicy DEFAULT = new SimulationPolicy(0.1, 96, 240, 300, 366);

  public SimulationPolicy {
    Bounds.SHARE.check("otherPrices", otherPrices);
    Bounds.CASES.check("longestGapHours", longestGapHours);
    Bounds.CASES.check("points", points);
    Bounds.CASES.check("barsWanted", barsWanted);
    Bounds.CASES.check("longestHorizonDays", longestHorizonDays);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "SimulationPolicy",
            "otherPrices",
            DEFAULT.otherPrices,
            "share",
            Bounds.SHARE,
            "product choice: venues differ by less, splits and wrong files by more"),
        cases(
            "longestGapHours",
            DEFAULT.longestGapHours,
            "hours",
            "product choice: a long weekend of a stock exchange"),
        cases("points", DEFAULT.points, "points", "product choice: what a chart can show"),
        cases("barsWanted", DEFAULT.barsWanted, "bars", "product choice: the order inside a bar"),
        cases(
            "longestHorizonDays",
            DEFAULT.longestHorizonDays,
            "days",
            "design: Odean compares up to a year later"));
  }

  private static Threshold cases(String name, int value, String unit, String source) {
    return new Threshold("SimulationPolicy", name, value, unit, Bounds.CASES, source);
  }
}
