package tradingtwin.engine.bias;

/// The name of a habit.
public enum BiasLabel {
  /// Winners are sold more readily than losers.
  DISPOSITION,
  /// After a loss the next entry is larger or sooner.
  REVENGE,
  /// After a gain the next entry is larger or sooner.
  HOUSE_MONEY,
  /// Entries follow a run-up in the direction of the trade; descriptive, no harm shown.
  CHASING,
  /// Chasing entries that also do worse, or are larger, than the trader's own other entries.
  FOMO,
  /// A position is left at a loss after a sharp move against it, by no plan.
  PANIC,
  /// Days with more decisions than usual for the trader, and with harm to show.
  OVERTRADING,
  /// Losing trips are held longer than winning ones.
  HOLDING_LOSERS,
  /// Positions under water are added to more readily than others.
  AVERAGING_DOWN,
  /// Averaging down with growing additions.
  MARTINGALE,
  /// Sizes grow with a run of gains.
  SIZE_ESCALATION,
  /// Entries follow conspicuous bars.
  ATTENTION,
  /// Limit prices stand at round numbers.
  ROUND_NUMBER,
  /// Winners are left while the move goes on.
  EARLY_EXIT,
  /// Results differ by the hour of the trader's day.
  TIME_OF_DAY,
  /// Entries in quiet markets after a long wait.
  BOREDOM
}
