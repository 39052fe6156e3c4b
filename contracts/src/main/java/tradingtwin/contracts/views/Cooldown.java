package tradingtwin.contracts.views;

import java.time.Instant;

/// A pause of new entries.
///
/// @param cause what started it
/// @param reason in words
public record Cooldown(
    String cooldownId,
    Cause cause,
    String reason,
    Instant startsAt,
    Instant endsAt,
    boolean active) {

  /// What started it.
  public enum Cause {
    LOSS_STREAK,
    BREACH,
    OWN
  }
}
