package tradingtwin.contracts.words;

/// How exactly a broker stated a time.
public enum TsPrecision {
  MILLI,
  SECOND,
  MINUTE,
  DATE
}
