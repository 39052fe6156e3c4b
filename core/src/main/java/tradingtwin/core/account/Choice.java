package tradingtwin.core.account;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Persona;

/// A trader's way of trading and the calendar of their limits, as they hold at one moment.
///
/// @param persona as chosen last; where it is tighter it holds at once
/// @param beside those chosen before that still hold beside it
/// @param stated zone as chosen last, in which times are shown
/// @param zone by which days, weeks and months of limits go
/// @param zoneUntil when the stated zone takes over; none where it has
public record Choice(
    Persona persona, List<Beside> beside, ZoneId stated, ZoneId zone, @Nullable Instant zoneUntil) {
  public Choice {
    beside = List.copyOf(beside);
  }

  /// What holds where nothing else was ever chosen.
  public static Choice only(Persona persona, ZoneId zone) {
    return new Choice(persona, List.of(), zone, zone, null);
  }

  /// A persona that was given up and holds until then.
  public record Beside(Persona persona, Instant until) {}

  /// Every persona whose limits hold, the chosen one first.
  public List<Persona> personas() {
    return Stream.concat(Stream.of(persona), beside.stream().map(Beside::persona))
        .distinct()
        .toList();
  }
}
