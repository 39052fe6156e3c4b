package tradingtwin.engine.gate;

import java.util.List;

/// Every limit that can be set, by a persona or by the trader.
///
/// @param losses how much may be lost
/// @param sizes how large an entry may be
/// @param plan what a plan must hold
/// @param entries how often, when and in what may be entered
/// @param pauses what pauses new entries
/// @param ownRules rules that the trader wrote
public record Limits(
    LossLimits losses,
    SizeCaps sizes,
    PlanDemands plan,
    EntryLimits entries,
    Pauses pauses,
    List<OwnRule> ownRules) {

  /// No limit at all.
  public static final Limits NONE =
      new Limits(
          LossLimits.NONE,
          SizeCaps.NONE,
          PlanDemands.NONE,
          EntryLimits.NONE,
          Pauses.NONE,
          List.of());

  public Limits {
    ownRules = List.copyOf(ownRules);
  }

  /// The stricter of both, limit by limit.
  public Limits and(Limits other) {
    return new Limits(
        losses.and(other.losses),
        sizes.and(other.sizes),
        plan.and(other.plan),
        entries.and(other.entries),
        pauses.and(other.pauses),
        Strictest.all(ownRules, other.ownRules));
  }

  /// Whether some limit is a share of equity.
  boolean needEquity() {
    return losses.any() || sizes.riskPerTrade().isPresent();
  }
}
