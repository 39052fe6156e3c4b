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
  FOMO
}
