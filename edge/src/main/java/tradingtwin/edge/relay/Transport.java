package tradingtwin.edge.relay;

import java.io.IOException;
import tradingtwin.contracts.views.StreamFrame;

/// One client's wire, WebSocket or SSE. Only the subscriber's own thread writes.
interface Transport {

  /// @throws IOException when the client has left or does not read
  void event(RelayedEvent event) throws IOException;

  /// @throws IOException when the client has left or does not read
  void frame(StreamFrame frame) throws IOException;

  /// The last word; never fails.
  void close(StreamEnd why);

  /// Breaks a wire that a write is stuck on; from any thread.
  void cut(StreamEnd why);
}
