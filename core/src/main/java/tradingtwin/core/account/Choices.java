package tradingtwin.core.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.AccountSettings;
import tradingtwin.contracts.words.Persona;
import tradingtwin.core.account.Choice.Beside;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.engine.gate.StatedLimits;
import tradingtwin.engine.situation.Cooldown;

/// What traders chose as their way of trading and their time zone, and what of it holds for
/// limits: another choice is kept with the moment from which it may loosen something.
public final class Choices {
  private static final String PERSONA = "persona";
  private static final String ZONE = "timeZone";

  private final TenantDatabase database;
  private final Pauses pauses;
  private final JsonMapper json;
  private final InstantSource clock;

  Choices(TenantDatabase database, Pauses pauses, JsonMapper json, InstantSource clock) {
    this.database = database;
    this.pauses = pauses;
    this.json = json;
    this.clock = clock;
  }

  /// A choice in place of another.
  ///
  /// @param from when it may loosen something, by the calendar of the moment it was made
  private record Changed(String about, String was, String became, Instant from) {

    /// When it takes over; a day of limits neither begins inside a pause nor in its middle.
    Instant takesOver(List<Cooldown> paused) {
      ZoneId before = ZoneId.of(was);
      Instant moment = from;
      Instant free = Cooldown.after(moment, paused);
      while (!free.equals(moment)) {
        moment = StatedLimits.nextDay(free.minusNanos(1), before);
        free = Cooldown.after(moment, paused);
      }
      return moment;
    }
  }

  /// What holds now.
  public Choice of(String userId) {
    return database.as(
        userId,
        () -> {
          List<Changed> changes = new ArrayList<>();
          Choice chosen =
              database
                  .jdbc()
                  .sql(
                      """
                      select u.persona, u.time_zone, c.about, c.was, c.became, c.valid_from
                      from users u left join account_changes c using (user_id)
                      where u.user_id = :id order by c.created_at, c.change_id
                      """)
                  .param("id", userId)
                  .query((row, n) -> chosen(row, changes))
                  .list()
                  .getFirst();
          return changes.isEmpty() ? chosen : inForce(chosen, changes);
        });
  }

  /// When what a trader says now may loosen something: with their next day, and until they have
  /// planned anything or paused, at once, since nothing is in use that could be loosened. Inside
  /// a transaction of the user.
  public Instant loosensFrom(String userId) {
    boolean inUse =
        database
            .jdbc()
            .sql(
                "select exists (select 1 from pre_trade_intents) or exists (select 1 from cooldowns)")
            .query(Boolean.class)
            .single();
    return inUse ? StatedLimits.nextDay(clock.instant(), of(userId).zone()) : now();
  }

  /// All pauses that there ever were; inside a transaction of the user.
  public List<Cooldown> pauses() {
    return pauses.ever().stream().map(Pauses::engine).toList();
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

  /// Notes what is about to be chosen; inside a transaction of the user.
  void note(String userId, AccountSettings wanted) {
    hold(userId);
    Choice before = of(userId);
    Persona persona = wanted.persona();
    if (persona != null && persona != before.persona()) {
      add(userId, PERSONA, word(before.persona()), word(persona));
    }
    String zone = wanted.timeZone();
    if (zone != null && !zone.equals(before.stated().getId())) {
      add(userId, ZONE, before.zone().getId(), zone);
    }
  }

  private Choice inForce(Choice chosen, List<Changed> changes) {
    Instant now = clock.instant();
    List<Cooldown> paused = pauses();
    List<Beside> beside = new ArrayList<>();
    List<Changed> zones = new ArrayList<>();
    for (Changed each : changes) {
      if (each.about().equals(ZONE)) {
        zones.add(each);
      } else if (Cooldown.after(each.from(), paused).isAfter(now)) {
        beside.add(new Beside(persona(each.was()), Cooldown.after(each.from(), paused)));
      }
    }
    if (zones.isEmpty()) {
      return new Choice(chosen.persona(), beside, chosen.stated(), chosen.zone(), null);
    }
    ZoneId zone =
        zones.stream()
            .filter(each -> !each.takesOver(paused).isAfter(now))
            .reduce((earlier, later) -> later)
            .map(Changed::became)
            .or(() -> Optional.of(zones.getFirst().was()))
            .map(ZoneId::of)
            .orElseThrow();
    Instant until = zone.equals(chosen.stated()) ? null : zones.getLast().takesOver(paused);
    return new Choice(chosen.persona(), beside, chosen.stated(), zone, until);
  }

  private Choice chosen(ResultSet row, List<Changed> changes) throws SQLException {
    String about = row.getString("about");
    if (about != null) {
      changes.add(
          new Changed(
              about,
              row.getString("was"),
              row.getString("became"),
              row.getTimestamp("valid_from").toInstant()));
    }
    ZoneId zone = ZoneId.of(row.getString("time_zone"));
    return Choice.only(persona(row.getString("persona")), zone);
  }

  private void add(String userId, String about, String was, String became) {
    database
        .jdbc()
        .sql(
            """
            insert into account_changes (change_id, user_id, about, was, became, valid_from, created_at)
            values (:id, :user, :about, :was, :became, :from, :at)
            """)
        .param("id", Ulid.next())
        .param("user", userId)
        .param("about", about)
        .param("was", was)
        .param("became", became)
        .param("from", Timestamp.from(loosensFrom(userId)))
        .param("at", Timestamp.from(now()))
        .update();
  }

  private Persona persona(String word) {
    return json.convertValue(word, Persona.class);
  }

  private String word(Persona persona) {
    return json.convertValue(persona, String.class);
  }

  /// The time as the tables can hold it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
