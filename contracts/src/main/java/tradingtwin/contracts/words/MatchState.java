package tradingtwin.contracts.words;

/// How a fill and an intent belong together.
public enum MatchState {
  MATCHED,
  PARTLY,
  UNMATCHED,
  ASK,
  UNGATED_TRADE
}
