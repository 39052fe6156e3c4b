package tradingtwin.edge.relay;

import java.util.List;
import tradingtwin.contracts.requests.StreamHeads;
import tradingtwin.contracts.views.Heads;
import tradingtwin.edge.session.Session;

/// What has happened, as core remembers it.
interface History {

  /// Events after a known event; `reset` when that event is unknown or no longer kept.
  Page since(Session session, String eventId);

  /// Events after a place.
  Page after(Session session, long seq);

  /// How far each stream's trader has come, and which sessions ended.
  Heads heads(List<StreamHeads.Stream> streams);

  /// A piece of history, oldest first.
  ///
  /// @param head the trader's newest seq, of the same moment as the events
  /// @param complete whether nothing follows
  /// @param reset whether the cursor cannot be continued
  record Page(List<RelayedEvent> events, long head, boolean complete, boolean reset) {
    public Page {
      events = List.copyOf(events);
    }
  }

  /// The session ended while its stream was open.
  final class SessionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionEndedException() {
      super("the session ended", null, false, false);
    }
  }
}
