package tradingtwin.engine.gate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import tradingtwin.engine.situation.Cooldown;

/// Limits that a trader set at a moment, in place of those set before.
///
/// @param limits the limits
/// @param at when they were set
/// @param from when they may be looser than those before, by the trader's calendar of that moment
public record StatedLimits(Limits limits, Instant at, Instant from) {

  /// The start of the trader's day after `at`, from which a looser word may hold.
  public static Instant nextDay(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  /// The limits in force at `now`, given everything that was ever set.
  ///
  /// Tightening holds at once. What is loosened goes on holding until the trader's next day
  /// begins, and if a cooldown runs then, until it has ended: each statement holds until its
  /// successor's loosening does.
  public static Limits inForce(List<StatedLimits> ever, Instant now, List<Cooldown> cooldowns) {
    List<StatedLimits> stated =
        ever.stream()
            .filter(each -> !each.at.isAfter(now))
            .sorted(Comparator.comparing(StatedLimits::at))
            .toList();
    Limits inForce = Limits.NONE;
    for (int i = 0; i < stated.size(); i++) {
      boolean last = i == stated.size() - 1;
      if (last || stated.get(i + 1).loosensAt(cooldowns).isAfter(now)) {
        inForce = inForce.and(stated.get(i).limits);
      }
    }
    return inForce;
  }

  /// The moment from which these limits may be looser than those before.
  public Instant loosensAt(List<Cooldown> cooldowns) {
    return Cooldown.after(from, cooldowns);
  }
}
