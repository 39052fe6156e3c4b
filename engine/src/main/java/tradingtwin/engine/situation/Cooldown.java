package tradingtwin.engine.situation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// A time in which new entries are paused. Managing an open position never is.
///
/// @param reason why it was started
/// @param startsAt its first instant
/// @param endsAt the first instant after it
public record Cooldown(Reason reason, Instant startsAt, Instant endsAt) {

  /// Why a cooldown was started.
  public enum Reason {
    /// So many losing trips one after the other.
    LOSSES_IN_A_ROW,
    /// A rule was broken.
    RULE_BREACH,
    /// The trader asked for it.
    OWN_WISH
  }

  public Cooldown {
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("a cooldown ends after it has started: " + startsAt);
    }
  }

  /// The moment itself, or the end of the cooldowns that run then.
  public static Instant after(Instant moment, List<Cooldown> cooldowns) {
    Instant free = moment;
    for (Cooldown cooldown :
        cooldowns.stream().sorted(Comparator.comparing(Cooldown::startsAt)).toList()) {
      if (cooldown.activeAt(free)) {
        free = cooldown.endsAt();
      }
    }
    return free;
  }

  /// Whether new entries are paused at `t`.
  public boolean activeAt(Instant t) {
    return !t.isBefore(startsAt) && t.isBefore(endsAt);
  }
}
