package tradingtwin.contracts.words;

/// Whether a friction task is still to do; one that was carried is a task of a later plan.
public enum TaskStatus {
  OPEN,
  DONE,
  CANCELLED,
  CARRIED
}
