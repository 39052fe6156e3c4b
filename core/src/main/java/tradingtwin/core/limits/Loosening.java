package tradingtwin.core.limits;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tradingtwin.contracts.views.Cooldown.Cause;
import tradingtwin.core.account.Accounts;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.gate.StatedLimits;
import tradingtwin.engine.situation.Cooldown;

/// When a looser word of a trader begins to hold: with their next day, and never in a pause.
///
/// The moment is stored as it was when the word was given, so that moving to another time zone
/// brings it no nearer; a pause that starts later still puts it off.
public final class Loosening {
  private final TenantDatabase database;
  private final Accounts accounts;
  private final Pauses pauses;
  private final InstantSource clock;

  Loosening(TenantDatabase database, Accounts accounts, Pauses pauses, InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.pauses = pauses;
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
    return StatedLimits.nextDay(clock.instant(), ZoneId.of(accounts.get(userId).timeZone()));
  }

  /// What the trader's pauses allow; inside a transaction of the user.
  public Allowed allowed() {
    return new Allowed(
        pauses.ever().stream()
            .map(each -> new Cooldown(reason(each.cause()), each.startsAt(), each.endsAt()))
            .toList());
  }

  private static Cooldown.Reason reason(Cause cause) {
    return switch (cause) {
      case LOSS_STREAK -> Cooldown.Reason.LOSSES_IN_A_ROW;
      case BREACH -> Cooldown.Reason.RULE_BREACH;
      case OWN -> Cooldown.Reason.OWN_WISH;
    };
  }

  /// One word of a trader at a time, until the transaction ends: two tabs must not both find
  /// the same state before them.
  public void hold(String userId) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended(:name, 12))")
        .param("name", userId)
        .query()
        .listOfRows();
  }
}
