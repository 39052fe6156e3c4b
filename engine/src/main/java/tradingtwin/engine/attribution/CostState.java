package tradingtwin.engine.attribution;

/// What may be said of a cost.
public enum CostState {
  /// Too few decisions or days; no amount is named.
  INSUFFICIENT,
  /// Zero lies within the interval.
  NOT_DISTINGUISHABLE,
  /// Zero lies outside the interval.
  DISTINGUISHABLE
}
