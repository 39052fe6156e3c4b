package tradingtwin.engine.adherence;

/// A part of a plan that a trade keeps or breaks.
public enum AdherenceRule {
  /// Entered where the plan said.
  ENTRY,
  /// A stop was placed and no exit lies beyond it.
  STOP,
  /// No more than the verdict's size.
  SIZE,
  /// Left at the target or by the exit rule.
  EXIT,
  /// In the time window, in the symbol of the plan.
  WINDOW,
  /// Nothing added while the position was losing.
  NO_ADDS_UNDER_WATER,
  /// The verdict was obeyed.
  VERDICT
}
