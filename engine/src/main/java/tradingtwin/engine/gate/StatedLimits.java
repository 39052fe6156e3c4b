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
public record StatedLimits(Limits limits, Instant at) {

  /// The limits in force at `now`, given everything that was ever set.
  ///
  /// Tightening holds at once. What is loosened goes on holding until the trader's next day
  /// begins, and if a cooldown runs then, until it has ended: each statement holds until its
  /// successor's loosening does.
  public static Limits inForce(
      List<StatedLimits> ever, Instant now, ZoneId zone, List<Cooldown> cooldowns) {
    List<StatedLimits> stated =
        ever.stream()
            .filter(each -> !each.at.isAfter(now))
            .sorted(Comparator.comparing(StatedLimits::at))
            .toList();
    Limits inForce = Limits.NONE;
    for (int i = 0; i < stated.size(); i++) {
      boolean last = i == stated.size() - 1;
      if (last || stated.get(i + 1).loosensAt(zone, cooldowns).isAfter(now)) {
        inForce = inForce.and(stated.get(i).limits);
      }
    }
    return inForce;
  }

  /// The moment from which these limits may be looser than those before.
  public Instant loosensAt(ZoneId zone, List<Cooldown> cooldowns) {
    Instant moment = at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    List<Cooldown> byStart =
        cooldowns.stream().sorted(Comparator.comparing(Cooldown::startsAt)).toList();
    for (Cooldown cooldown : byStart) {
      if (cooldown.activeAt(moment)) {
        moment = cooldown.endsAt();
      }
    }
    return moment;
  }
}
