package tradingtwin.contracts.words;

/// What a line of a statement says that is no fill.
public enum EntryKind {
  DEPOSIT,
  WITHDRAWAL,
  TRANSFER_IN,
  TRANSFER_OUT,
  FUNDING,
  INTEREST,
  DIVIDEND,
  FEE,
  REWARD,
  SPLIT,
  EXPIRY,
  ASSIGNMENT,
  EXERCISE
}
