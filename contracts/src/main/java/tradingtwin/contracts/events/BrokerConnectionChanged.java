package tradingtwin.contracts.events;

/// A connection was made, lost or ended.
public record BrokerConnectionChanged(String connectionId, String broker, Status status) {

  /// Status in the schema's words.
  public enum Status {
    ACTIVE,
    RECONNECT,
    REVOKED
  }
}
