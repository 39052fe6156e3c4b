package tradingtwin.engine.gate;

/// What the gate says about an intent, least strict first.
public enum Verdict {
  /// No limit stands against it.
  GO,
  /// A smaller size keeps the limits.
  SIZE_DOWN,
  /// To be tried on paper first.
  SIMULATE,
  /// Not yet.
  WAIT,
  /// Not this one.
  NO_GO;

  /// The stricter of two.
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
