package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How much a symbol stirred.
///
/// @param usualBefore bars back to where the usual range is taken, before the move
/// @param largestMove usual ranges from which a move is no larger
/// @param leastVolume share of the usual volume below which a bar is no quieter
public record StirPolicy(int usualBefore, double largestMove, double leastVolume) {
  private static final Bounds BARS = new Bounds(2, 500);
  private static final Bounds RANGES = new Bounds(0.01, 100);

  /// The product's own values.
  public static final StirPolicy DEFAULT = new StirPolicy(2, 6, 0.1);

  public StirPolicy {
    BARS.check("usualBefore", usualBefore);
    RANGES.check("largestMove", largestMove);
    Bounds.SHARE.check("leastVolume", leastVolume);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    StirPolicy d = DEFAULT;
    String product = "product choice: one bar is one case";
    return List.of(
        own("usualBefore", d.usualBefore, "bars", BARS, "before the move of two bars"),
        own("largestMove", d.largestMove, "ranges", RANGES, product),
        own("leastVolume", d.leastVolume, "share", Bounds.SHARE, product));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("StirPolicy", name, value, unit, bounds, source);
  }
}
