package tradingtwin.coach.signatures;

import java.time.Duration;

/// What has been accepted before, shared by every process of the coach.
public interface SignatureMemory {

  /// Whether something was seen.
  enum Seen {
    FIRST_TIME,
    BEFORE,
    UNKNOWN
  }

  /// Remembers a signature for a while, in one step with asking whether it is known.
  Seen remember(String signature, Duration howLong);
}
