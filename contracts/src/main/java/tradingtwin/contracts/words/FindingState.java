package tradingtwin.contracts.words;

/// How sure a finding is; too little data is a state of its own.
public enum FindingState {
  INSUFFICIENT,
  NOT_FOUND,
  POSSIBLE,
  FOUND
}
