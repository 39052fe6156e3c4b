package tradingtwin.contracts.words;

/// A habit by the field's name.
public enum Label {
  DISPOSITION,
  REVENGE,
  HOUSE_MONEY,
  CHASING,
  FOMO,
  PANIC,
  OVERTRADING,
  HOLDING_LOSERS,
  AVERAGING_DOWN,
  MARTINGALE,
  SIZE_ESCALATION,
  ATTENTION,
  ROUND_NUMBER,
  EARLY_EXIT,
  TIME_OF_DAY,
  BOREDOM
}
