package tradingtwin.engine.gate;

/// How the limit of a check binds what was observed.
public enum Sense {
  /// No more than the limit.
  AT_MOST,
  /// No less than the limit.
  AT_LEAST,
  /// What the limit names.
  ONE_OF,
  /// Anything but what the limit names.
  NOT,
  /// The limit is only what it is seen beside.
  BESIDE
}
