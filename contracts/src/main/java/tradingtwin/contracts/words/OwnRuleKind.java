package tradingtwin.contracts.words;

/// What a rule of the trader counts or forbids.
public enum OwnRuleKind {
  MOST_ENTRIES_A_DAY,
  NO_SYMBOL,
  NO_ENTRY_BEFORE,
  NO_ENTRY_AFTER,
  NO_WEEKEND,
  WAIT_AFTER_LOSS,
  MOST_OPEN_POSITIONS,
  LARGEST_NOTIONAL,
  STOP_REQUIRED
}
