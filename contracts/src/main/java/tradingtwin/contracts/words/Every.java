package tradingtwin.contracts.words;

/// The pause between two purchases of a schedule.
public enum Every {
  DAY,
  WEEK,
  FORTNIGHT,
  MONTH
}
