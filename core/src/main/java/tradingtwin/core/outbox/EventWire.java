package tradingtwin.core.outbox;

import java.util.List;

/// Where the dispatcher tells facts.
public interface EventWire {
  /// Tells them in order; returns how many were taken from the front of the list.
  ///
  /// @throws WireDownException when the wire cannot be reached at all
  int tell(List<Told> facts);

  /// A fact ready to travel.
  ///
  /// @param event the whole envelope as JSON
  record Told(String eventId, String userId, long seq, String type, String event) {}

  /// The wire is out of reach; the facts wait in Postgres.
  final class WireDownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WireDownException(String reason) {
      super(reason);
    }
  }
}
