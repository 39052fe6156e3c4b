package tradingtwin.engine.bias;

/// What the record allows to be said about a habit.
public enum FindingState {
  /// Too few cases for any statement.
  INSUFFICIENT,
  /// Enough cases, and no sign of it (or a plan explains it, see the notes).
  NOT_FOUND,
  /// Some sign of it.
  POSSIBLE,
  /// Clear and large enough to matter.
  FOUND
}
