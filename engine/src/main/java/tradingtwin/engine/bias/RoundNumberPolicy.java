package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When prices are said to stand at round numbers.
///
/// @param minimumPrices least decisions executed at one price
/// @param smallestExcess least share above the tape's that matters
/// @param tapeBars bars before a price whose prices are the tape
/// @param minimumTickPrices least prices from which a tick is read
/// @param gridShare share of prices that come three times or more, which makes a grid
public record RoundNumberPolicy(
    int minimumPrices,
    double smallestExcess,
    int tapeBars,
    int minimumTickPrices,
    double gridShare) {

  private static final Bounds BARS = new Bounds(1, 100000);

  /// The product's own values.
  public static final RoundNumberPolicy DEFAULT = new RoundNumberPolicy(50, 0.10, 100, 10, 0.6);

  public RoundNumberPolicy {
    Bounds.CASES.check("minimumPrices", minimumPrices);
    Bounds.SHARE.check("smallestExcess", smallestExcess);
    BARS.check("tapeBars", tapeBars);
    Bounds.CASES.check("minimumTickPrices", minimumTickPrices);
    Bounds.SHARE.check("gridShare", gridShare);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    RoundNumberPolicy d = DEFAULT;
    return List.of(
        own("minimumPrices", d.minimumPrices, "cases", Bounds.CASES, "design, section 1"),
        own("smallestExcess", d.smallestExcess, "share", Bounds.SHARE, "product choice"),
        own("tapeBars", d.tapeBars, "bars", BARS, "400 prices: shares within 3 points"),
        own("minimumTickPrices", d.minimumTickPrices, "cases", Bounds.CASES, "product choice"),
        own("gridShare", d.gridShare, "share", Bounds.SHARE, "product choice"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("RoundNumberPolicy", name, value, unit, bounds, source);
  }
}
