package tradingtwin.contracts.words;

/// Where an intent stands in its life.
public enum IntentStatus {
  SUBMITTED,
  DECIDED,
  OVERRIDE_GRANTED,
  OVERRIDE_REFUSED,
  TAKEN,
  SKIPPED,
  SIZED_DOWN,
  EXPIRED,
  CANCELLED
}
