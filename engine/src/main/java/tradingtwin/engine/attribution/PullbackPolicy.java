package tradingtwin.engine.attribution;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How a chased entry is made at a better price instead: by an order that waits below the price of
/// a purchase, or above that of a sale.
///
/// @param ranges how far away it waits, in average ranges of the last bars that had closed
/// @param rangeBars bars of an average range
/// @param fewestBars least bars that it waits
/// @param mostBars most bars that it waits; between the two as long as trips usually last
public record PullbackPolicy(double ranges, int rangeBars, int fewestBars, int mostBars) {
  private static final Bounds RANGES = new Bounds(0.01, 10);
  private static final Bounds BARS = new Bounds(1, 500);

  /// The product's own values.
  public static final PullbackPolicy DEFAULT = new PullbackPolicy(1, 14, 3, 48);

  public PullbackPolicy {
    RANGES.check("ranges", ranges);
    BARS.check("rangeBars", rangeBars);
    BARS.check("fewestBars", fewestBars);
    BARS.check("mostBars", mostBars);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("ranges", DEFAULT.ranges, "ATR", RANGES, "product choice, before data was seen"),
        own("rangeBars", DEFAULT.rangeBars, "bars", BARS, "Wilder's own"),
        own("fewestBars", DEFAULT.fewestBars, "bars", BARS, "as the run-up that is chased"),
        own("mostBars", DEFAULT.mostBars, "bars", BARS, "as the run-up that is chased"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("PullbackPolicy", name, value, unit, bounds, source);
  }
}
