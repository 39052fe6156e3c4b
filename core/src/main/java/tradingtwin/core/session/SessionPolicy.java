package tradingtwin.core.session;

import java.time.Duration;

/// How long being signed in lasts.
///
/// @param token life of a token (contracts: 15 minutes)
/// @param idle a session ends when it was not used so long (ASVS 7.3.1)
/// @param absolute a session ends so long after sign-in, used or not (ASVS 7.3.2)
public record SessionPolicy(Duration token, Duration idle, Duration absolute) {
  public static final SessionPolicy DEFAULT =
      new SessionPolicy(Duration.ofMinutes(15), Duration.ofDays(14), Duration.ofDays(90));

  public SessionPolicy {
    if (token.compareTo(idle) > 0 || idle.compareTo(absolute) > 0) {
      throw new IllegalArgumentException("token ≤ idle ≤ absolute");
    }
  }
}
