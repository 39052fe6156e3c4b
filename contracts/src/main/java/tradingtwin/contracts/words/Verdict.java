package tradingtwin.contracts.words;

/// What the gate says, from open to shut.
public enum Verdict {
  GO,
  SIZE_DOWN,
  SIMULATE,
  WAIT,
  NO_GO
}
