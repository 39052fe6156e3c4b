package tradingtwin.brokers;

/// How finely a broker states the time of a fill, finest first.
public enum TsPrecision {
  MILLI,
  SECOND,
  MINUTE,
  /// Only the day is known; the instant is the start of that day.
  DATE
}
