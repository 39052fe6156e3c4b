package tradingtwin.core.limits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tradingtwin.core.account.Choices;
import tradingtwin.engine.gate.StatedLimits;
import tradingtwin.engine.situation.Cooldown;

/// When a looser word of a trader begins to hold: with their next day, and never in a pause.
///
/// The moment is stored as it was when the word was given, so that moving to another time zone
/// brings it no nearer; a pause that starts later still puts it off.
public final class Loosening {
  private final Choices choices;
  private final InstantSource clock;

  Loosening(Choices choices, InstantSource clock) {
    this.choices = choices;
    this.clock = clock;
  }

  /// Moments as the pauses of a trader allow them.
  public record Allowed(List<Cooldown> pauses) {
    public Allowed {
      pauses = List.copyOf(pauses);
    }

    /// The moment itself, or the end of the pauses that run then.
    public Instant from(Instant moment) {
      return Cooldown.after(moment, pauses);
    }
  }

  /// The time as the tables can hold it.
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// The start of the trader's next day; inside a transaction of the user.
  public Instant nextDay(String userId) {
    return StatedLimits.nextDay(clock.instant(), choices.of(userId).zone());
  }

  /// The same for what is stated about money and schedules: until a trader has planned anything
  /// or paused, at once.
  public Instant nextDayOnceInUse(String userId) {
    return choices.loosensFrom(userId);
  }

  /// What the trader's pauses allow; inside a transaction of the user.
  public Allowed allowed() {
    return new Allowed(choices.pauses());
  }

  /// One word of a trader at a time, until the transaction ends: two tabs must not both find
  /// the same state before them.
  public void hold(String userId) {
    choices.hold(userId);
  }
}
