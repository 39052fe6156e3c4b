package tradingtwin.contracts.words;

/// Whether a friction task is still to do.
public enum TaskStatus {
  OPEN,
  DONE,
  CANCELLED
}
