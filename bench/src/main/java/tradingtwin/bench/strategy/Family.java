package tradingtwin.bench.strategy;

import tradingtwin.bench.chance.Dice;

/// The families of base strategies.
public enum Family {
  /// Entries and exits by chance.
  RANDOM,
  /// Entries at a new extreme of the last closes, exits at the opposite channel.
  BREAKOUT,
  /// Entries far from the average, exits back at it.
  MEAN_REVERSION,
  /// Entries by chance, exits at a fixed target and a fixed stop.
  BRACKET,
  /// Equal amounts by the calendar, sold whole at a target.
  DCA,
  /// Equal lots at equal distances, bought on the way down and sold on the way up.
  GRID,
  /// Entries by chance, sizes by volatility, brought back to target while held.
  VOL_TARGET,
  /// In the market while a fast average is above a slow one.
  TREND;

  /// A strategy of this family with parameters drawn.
  public Strategy drawn(Dice dice) {
    return switch (this) {
      case RANDOM -> new Discretion();
      case BREAKOUT -> new Breakout(dice);
      case MEAN_REVERSION -> new MeanReversion(dice);
      case BRACKET -> new Bracket(dice);
      case DCA -> new FixedSchedule(dice);
      case GRID -> new Grid(dice);
      case VOL_TARGET -> new VolatilityTarget(dice);
      case TREND -> new TrendFollowing(dice);
    };
  }

  /// Whether its acts follow a rule rather than chance.
  public boolean byRule() {
    return this != RANDOM;
  }
}
