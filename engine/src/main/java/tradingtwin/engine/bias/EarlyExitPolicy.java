package tradingtwin.engine.bias;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What leaving winners early needs before it is stated.
///
/// @param minimumWinners least winners left
/// @param smallestEffect least continuation beyond that of other winners that matters
/// @param longestHorizon bars over which continuation is taken at most
public record EarlyExitPolicy(int minimumWinners, double smallestEffect, int longestHorizon) {

  private static final Bounds EFFECT = new Bounds(0, 10);
  private static final Bounds HORIZON = new Bounds(1, 100_000);

  /// The product's own values.
  public static final EarlyExitPolicy DEFAULT = new EarlyExitPolicy(20, 0.25, 500);

  public EarlyExitPolicy {
    Bounds.CASES.check("minimumWinners", minimumWinners);
    EFFECT.check("smallestEffect", smallestEffect);
    HORIZON.check("longestHorizon", longestHorizon);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own(
            "minimumWinners",
            DEFAULT.minimumWinners,
            "cases",
            Bounds.CASES,
            "normal approximation; null study"),
        own("smallestEffect", DEFAULT.smallestEffect, "ATR", EFFECT, "product choice"),
        own(
            "longestHorizon",
            DEFAULT.longestHorizon,
            "bars",
            HORIZON,
            "about three weeks of hourly bars"));
  }

  private static Threshold own(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("EarlyExitPolicy", name, value, unit, bounds, source);
  }
}
