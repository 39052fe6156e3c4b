package tradingtwin.engine.simulation;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// How a plan is played on paper where the plan does not say.
///
/// @param feeShare fee of each side as a share of its notional, where the own one is not known
/// @param feesFrom own fills from which on their fees count as the trader's own
/// @param horizonBars bars of the plan's timeframe that it is held at most
/// @param barsInOne bars that are looked at for each one of the timeframe
public record PaperPolicy(double feeShare, int feesFrom, int horizonBars, int barsInOne) {

  /// The product's own values.
  public static final PaperPolicy DEFAULT = new PaperPolicy(0.006, 10, 20, 4);

  public PaperPolicy {
    Bounds.SHARE.check("feeShare", feeShare);
    Bounds.CASES.check("feesFrom", feesFrom);
    Bounds.CASES.check("horizonBars", horizonBars);
    Bounds.CASES.check("barsInOne", barsInOne);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        new Threshold(
            "PaperPolicy",
            "feeShare",
            DEFAULT.feeShare,
            "share",
            Bounds.SHARE,
            "product choice: a retail taker fee on the dear side, so that paper does not flatter"),
        cases("feesFrom", DEFAULT.feesFrom, "fills", "product choice: fewer may be exceptions"),
        cases("horizonBars", DEFAULT.horizonBars, "bars", "product choice: the life of an idea"),
        cases("barsInOne", DEFAULT.barsInOne, "bars", "product choice: the order inside a bar"));
  }

  private static Threshold cases(String name, int value, String unit, String source) {
    return new Threshold("PaperPolicy", name, value, unit, Bounds.CASES, source);
  }
}
