package tradingtwin.bench.strategy;

import tradingtwin.bench.scene.Sight;

/// A way to trade. Rates are expected acts a step; a rule that says "now" answers [#NOW].
public interface Strategy {
  /// The rate of something that a rule demands in this step: it happens 39 times in 40.
  double NOW = 3.7;

  /// The rate at which a position would be opened in the direction that is looked at.
  double entry(Sight sight, Rates rates);

  /// The rate at which the position would be left.
  double exit(Sight sight, Rates rates);

  /// The rate at which the position would be enlarged.
  default double add(Sight sight, Rates rates) {
    return 0;
  }

  /// The rate at which a part of the position would be sold.
  default double trim(Sight sight, Rates rates) {
    return 0;
  }

  /// The size of an entry or addition as a multiple of the trader's usual size.
  default double size(Sight sight) {
    return 1;
  }

  /// The share of the position that a trim sells.
  default double trimShare(Sight sight) {
    return 0.5;
  }

  /// Whether sizes are fixed by the rule and no whim of the day touches them.
  default boolean fixedSize() {
    return false;
  }

  /// The price at which a resting order closes the position within this step; 0 when none does.
  ///
  /// @param targetFactor how far the target is brought closer, 1 by plan
  default double restingExit(Sight sight, Rates rates, double targetFactor) {
    return 0;
  }

  /// The price of the resting order that an addition (side +1) or an exit in part or whole (side
  /// −1) comes from; 0 when it is made at the market.
  default double limit(Sight sight, int side) {
    return 0;
  }

  /// Whether this strategy acts at any hour, as a program does.
  default boolean sleepless() {
    return false;
  }
}
