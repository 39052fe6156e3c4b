package tradingtwin.edge.session;

import java.time.Instant;

/// A proven session: whose it is and how it was shown.
///
/// @param token the trader's own, for core
/// @param expiresAt when the token ends, not the session
public record Session(
    String userId, String sessionId, String token, Instant expiresAt, Carrier carrier) {

  /// How a token travels.
  public enum Carrier {
    /// Sent by the browser on its own, so unsafe requests need a CSRF token.
    COOKIE,
    /// Sent on purpose.
    BEARER
  }

  public boolean byCookie() {
    return carrier == Carrier.COOKIE;
  }

  @Override
  public String toString() {
    return "Session[" + sessionId + "]";
  }
}
