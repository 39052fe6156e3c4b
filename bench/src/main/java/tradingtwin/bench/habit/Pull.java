package tradingtwin.bench.habit;

import tradingtwin.bench.scene.Sight;

/// What one habit does to a decision: factors on rates and sizes, all 1 where it does nothing.
interface Pull {
  /// On the rate of entries.
  default double entry(Sight sight) {
    return 1;
  }

  /// Further entries, as a multiple of the trader's usual rate.
  default double spareEntries(Sight sight) {
    return 0;
  }

  /// On the rate of exits.
  default double exit(Sight sight) {
    return 1;
  }

  /// Further exits a step: flight.
  default double flight(Sight sight) {
    return 0;
  }

  /// On the rate of additions.
  default double add(Sight sight) {
    return 1;
  }

  /// On the size of an entry.
  default double size(Sight sight) {
    return 1;
  }

  /// On the size of an addition.
  default double addSize(Sight sight) {
    return 1;
  }

  /// On the distance of a profit target.
  default double target(Sight sight) {
    return 1;
  }

  /// How far an execution slides: 1 to the worst price of its step, 2 as far again, within the bar.
  default double carelessness(Sight sight) {
    return 0;
  }

  /// How often a price is put at a round number, 0 to 1.
  default double roundness(Sight sight) {
    return 0;
  }

  /// Time passes.
  default void stepped(int step) {}

  /// A position was closed with that profit, in units of a usual position's usual result.
  default void closed(int step, double profit) {}
}
