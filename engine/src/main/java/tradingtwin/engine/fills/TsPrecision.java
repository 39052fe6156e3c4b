package tradingtwin.engine.fills;

/// How finely a broker states the time of an execution, coarsest first.
public enum TsPrecision {
  DATE,
  MINUTE,
  SECOND,
  MILLI,
  MICRO;

  /// Whether the order and distance of two executions within a day can be known.
  public boolean knowsTimeOfDay() {
    return this != DATE;
  }
}
