package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How the speed of a fall is taken, and which losses are as deep as another.
///
/// @param shortBars bars of the shortest fall
/// @param middleBars bars of the middle one
/// @param longBars bars of the longest one; exits within as many are one cluster
/// @param usualBefore bars back to where the usual range is taken, before the fall began
/// @param fastest usual ranges from which a fall is no faster
/// @param firstDepth usual ranges from which a loss is no longer of the shallowest kind
/// @param deeper how often that depth doubles
public record FlightPolicy(
    int shortBars,
    int middleBars,
    int longBars,
    int usualBefore,
    double fastest,
    double firstDepth,
    int deeper) {

  private static final Bounds BARS = new Bounds(1, 500);
  private static final Bounds RANGES = new Bounds(0.01, 100);
  private static final Bounds TIMES = new Bounds(1, 10);

  /// The product's own values.
  public static final FlightPolicy DEFAULT = new FlightPolicy(2, 4, 8, 9, 6, 0.75, 4);

  public FlightPolicy {
    BARS.check("shortBars", shortBars);
    BARS.check("middleBars", middleBars);
    BARS.check("longBars", longBars);
    BARS.check("usualBefore", usualBefore);
    RANGES.check("fastest", fastest);
    RANGES.check("firstDepth", firstDepth);
    TIMES.check("deeper", deeper);
    if (usualBefore <= Math.max(longBars, Math.max(shortBars, middleBars))) {
      throw new IllegalArgumentException("the usual range is taken before the fall");
    }
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    FlightPolicy d = DEFAULT;
    String tried = "ADR 0031: chosen on 40 development traders";
    return List.of(
        own("shortBars", d.shortBars, "bars", BARS, tried),
        own("middleBars", d.middleBars, "bars", BARS, tried),
        own("longBars", d.longBars, "bars", BARS, tried),
        own("usualBefore", d.usualBefore, "bars", BARS, "before the longest fall began"),
        own("fastest", d.fastest, "ranges", RANGES, "product choice: one crash is one case"),
        own("firstDepth", d.firstDepth, "ranges", RANGES, "product choice"),
        own("deeper", d.deeper, "times", TIMES, "product choice: by doubling up to six ranges"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("FlightPolicy", name, value, unit, bounds, source);
  }
}
