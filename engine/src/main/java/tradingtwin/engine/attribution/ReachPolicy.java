package tradingtwin.engine.attribution;

import java.util.List;
import tradingtwin.engine.bias.BiasLabel;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How far the interval of a habit's cost reaches, as a multiple of what resampled days alone say.
///
/// Resampled days tell how far the counted decisions scatter. What the habit did in all is less
/// certain: some of its decisions are not counted, and without it other trades would have come
/// later. Each number is the multiple at which the intervals of nine in ten invented traders of
/// development seeds hold the profit of the same life without the habit less the profit made. It is
/// below 1 where the cost of these very days is better known than that of other days would be.
///
/// @param disposition of that habit, as all below
public record ReachPolicy(
    double disposition,
    double revenge,
    double houseMoney,
    double chasing,
    double fomo,
    double panic,
    double overtrading,
    double holdingLosers,
    double averagingDown,
    double martingale,
    double sizeEscalation,
    double attention,
    double earlyExit,
    double timeOfDay,
    double boredom) {

  private static final Bounds TIMES = new Bounds(0.5, 100);

  /// The product's own values.
  public static final ReachPolicy DEFAULT =
      new ReachPolicy(8, 1.7, 0.8, 3.1, 3.05, 2.7, 3, 1, 0.88, 0.58, 0.93, 1.4, 6.3, 4.4, 3);

  public ReachPolicy {
    TIMES.check("disposition", disposition);
    TIMES.check("revenge", revenge);
    TIMES.check("houseMoney", houseMoney);
    TIMES.check("chasing", chasing);
    TIMES.check("fomo", fomo);
    TIMES.check("panic", panic);
    TIMES.check("overtrading", overtrading);
    TIMES.check("holdingLosers", holdingLosers);
    TIMES.check("averagingDown", averagingDown);
    TIMES.check("martingale", martingale);
    TIMES.check("sizeEscalation", sizeEscalation);
    TIMES.check("attention", attention);
    TIMES.check("earlyExit", earlyExit);
    TIMES.check("timeOfDay", timeOfDay);
    TIMES.check("boredom", boredom);
  }

  /// The multiple for a habit; 1 for one that is not counted in money.
  public double of(BiasLabel label) {
    return switch (label) {
      case DISPOSITION -> disposition;
      case REVENGE -> revenge;
      case HOUSE_MONEY -> houseMoney;
      case CHASING -> chasing;
      case FOMO -> fomo;
      case PANIC -> panic;
      case OVERTRADING -> overtrading;
      case HOLDING_LOSERS -> holdingLosers;
      case AVERAGING_DOWN -> averagingDown;
      case MARTINGALE -> martingale;
      case SIZE_ESCALATION -> sizeEscalation;
      case ATTENTION -> attention;
      case EARLY_EXIT -> earlyExit;
      case TIME_OF_DAY -> timeOfDay;
      case BOREDOM -> boredom;
      case ROUND_NUMBER -> 1;
    };
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        own("disposition", DEFAULT.disposition),
        own("revenge", DEFAULT.revenge),
        own("houseMoney", DEFAULT.houseMoney),
        own("chasing", DEFAULT.chasing),
        own("fomo", DEFAULT.fomo),
        own("panic", DEFAULT.panic),
        own("overtrading", DEFAULT.overtrading),
        own("holdingLosers", DEFAULT.holdingLosers),
        own("averagingDown", DEFAULT.averagingDown),
        own("martingale", DEFAULT.martingale),
        own("sizeEscalation", DEFAULT.sizeEscalation),
        own("attention", DEFAULT.attention),
        own("earlyExit", DEFAULT.earlyExit),
        own("timeOfDay", DEFAULT.timeOfDay),
        own("boredom", DEFAULT.boredom));
  }

  private static Threshold own(String name, double value) {
    return new Threshold(
        "ReachPolicy", name, value, "times", TIMES, "nine in ten invented lives, ADR 0027");
  }
}
