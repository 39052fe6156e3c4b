package tradingtwin.engine.gate;

import java.util.List;
import tradingtwin.engine.thresholds.Bounds;
import tradingtwin.engine.thresholds.Threshold;

/// When a habit of the trader's own record bears on an entry made now.
///
/// @param chasingPercentile standing of the present run-up from which an entry chases
/// @param soonShare share of the trader's own gaps below which a re-entry is soon
/// @param largeShare share of the trader's own sizes above which one is large
/// @param panicDrawdown drawdown from which giving up a schedule counts as made under losses
/// @param purchaseShare share of a schedule's amount below which a purchase interrupts it
public record LiveRiskPolicy(
    double chasingPercentile,
    double soonShare,
    double largeShare,
    double panicDrawdown,
    double purchaseShare) {

  /// The product's own values.
  public static final LiveRiskPolicy DEFAULT = new LiveRiskPolicy(0.90, 0.25, 0.90, 0.05, 0.90);

  public LiveRiskPolicy {
    Bounds.SHARE.check("chasingPercentile", chasingPercentile);
    Bounds.SHARE.check("soonShare", soonShare);
    Bounds.SHARE.check("largeShare", largeShare);
    Bounds.SHARE.check("panicDrawdown", panicDrawdown);
    Bounds.SHARE.check("purchaseShare", purchaseShare);
  }

  /// The numbers of this policy, for the register.
  public static List<Threshold> thresholds() {
    return List.of(
        of("chasingPercentile", DEFAULT.chasingPercentile, "as in ChasingPolicy"),
        of("soonShare", DEFAULT.soonShare, "product choice: the trader's own quickest quarter"),
        of("largeShare", DEFAULT.largeShare, "product choice: the trader's own largest tenth"),
        of("panicDrawdown", DEFAULT.panicDrawdown, "product choice"),
        of("purchaseShare", DEFAULT.purchaseShare, "the same tenth that matching allows"));
  }

  private static Threshold of(String name, double value, String source) {
    return new Threshold("LiveRiskPolicy", name, value, "share", Bounds.SHARE, source);
  }
}
