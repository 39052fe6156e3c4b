package tradingtwin.contracts.views;

import java.time.Instant;
import java.util.List;

/// Where the trader is signed in.
public record Sessions(List<Session> sessions) {
  public Sessions {
    sessions = List.copyOf(sessions);
  }

  /// One session.
  public record Session(
      String sessionId, String device, Instant createdAt, Instant lastSeenAt, boolean current) {}
}
