package tradingtwin.contracts.events;

/// A connection was made, lost or ended.
public record BrokerConnectionChanged(String connectionId, String broker, Status status) {

  /// What became of it: usable, in need of a new consent, or ended.
  public enum Status {
    ACTIVE,
    RECONNECT,
    REVOKED
  }
}
