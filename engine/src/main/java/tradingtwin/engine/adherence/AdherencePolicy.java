package tradingtwin.engine.adherence;

import java.math.BigDecimal;
import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// What each rule weighs and how exactly it is kept.
///
/// @param entry weight of the planned entry
/// @param stop weight of the stop
/// @param size weight of the size
/// @param exit weight of target or exit rule
/// @param window weight of time window and symbol
/// @param adds weight of no adds under water
/// @param verdict weight of the verdict
/// @param entryWithinAtr distance from the planned entry, in ATR, that still keeps it
/// @param slackInR distance beyond stop or before target, in R, that still keeps it
/// @param minimumRules applicable rules below which there is no score
public record AdherencePolicy(
    int entry,
    int stop,
    int size,
    int exit,
    int window,
    int adds,
    int verdict,
    BigDecimal entryWithinAtr,
    BigDecimal slackInR,
    int minimumRules) {

  private static final Bounds WEIGHT = new Bounds(0, 100);
  private static final Bounds RULES = new Bounds(1, 7);

  /// The product's own values.
  public static final AdherencePolicy DEFAULT =
      new AdherencePolicy(
          10, 25, 20, 15, 10, 10, 10, new BigDecimal("0.25"), new BigDecimal("0.1"), 3);

  public AdherencePolicy {
    for (int weight : new int[] {entry, stop, size, exit, window, adds, verdict}) {
      WEIGHT.check("weight", weight);
    }
    Bounds.SHARE.check("entryWithinAtr", entryWithinAtr.doubleValue());
    Bounds.SHARE.check("slackInR", slackInR.doubleValue());
    RULES.check("minimumRules", minimumRules);
  }

  /// The weight of a rule.
  public int weight(AdherenceRule rule) {
    return switch (rule) {
      case ENTRY -> entry;
      case STOP -> stop;
      case SIZE -> size;
      case EXIT -> exit;
      case WINDOW -> window;
      case NO_ADDS_UNDER_WATER -> adds;
      case VERDICT -> verdict;
    };
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        weight("entry", DEFAULT.entry),
        weight("stop", DEFAULT.stop),
        weight("size", DEFAULT.size),
        weight("exit", DEFAULT.exit),
        weight("window", DEFAULT.window),
        weight("adds", DEFAULT.adds),
        weight("verdict", DEFAULT.verdict),
        of("entryWithinAtr", DEFAULT.entryWithinAtr.doubleValue(), "ATR", Bounds.SHARE, "noise"),
        of("slackInR", DEFAULT.slackInR.doubleValue(), "R", Bounds.SHARE, "slippage"),
        of("minimumRules", DEFAULT.minimumRules, "rules", RULES, "two rules are no plan"));
  }

  private static Threshold weight(String name, int value) {
    return of(name, value, "points", WEIGHT, "what bounds the loss weighs most");
  }

  private static Threshold of(
      String name, double value, String unit, Bounds bounds, String source) {
    return new Threshold("AdherencePolicy", name, value, unit, bounds, "product choice: " + source);
  }
}
