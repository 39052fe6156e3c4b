package tradingtwin.core.connections;

import java.util.Optional;

/// Consents under way: each waits for ten minutes, and can be taken once.
public interface ConsentIntents {
  /// Remembers who asked, from which session, with which verifier.
  void remember(String state, Intent intent);

  /// Takes it away; a second taking finds nothing.
  Optional<Intent> take(String state);

  /// A consent under way.
  record Intent(String userId, String sessionId, String verifier) {
    @Override
    public String toString() {
      return "Intent[" + userId + "]";
    }
  }
}
