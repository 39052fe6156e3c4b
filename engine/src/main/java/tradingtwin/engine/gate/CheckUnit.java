package tradingtwin.engine.gate;

/// What the two readings of a check are measured in.
public enum CheckUnit {
  /// A share, 1 is all.
  SHARE,
  /// Account currency.
  MONEY,
  /// Quote currency of the symbol.
  QUOTE_MONEY,
  /// Multiples of the planned risk.
  R,
  /// A number of cases.
  COUNT,
  /// Minutes.
  MINUTES,
  /// A standing among the trader's own or the symbol's own, 0 to 1.
  PERCENTILE,
  /// An ISO date, time, instant or the name of a weekday.
  TIME,
  /// A name, such as a symbol or a field of the intent.
  NAME
}
