package tradingtwin.core.cooldowns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.events.CooldownEnded;
import tradingtwin.contracts.events.CooldownStarted;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.Cooldown.Cause;
import tradingtwin.contracts.views.Cooldowns;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.outbox.Outbox;

/// The pauses of each trader, at most one running at a time.
public final class Pauses {
  private static final int PAST = 50;

  private final TenantDatabase database;
  private final PauseWords said;
  private final Outbox outbox;
  private final InstantSource clock;

  Pauses(TenantDatabase database, PauseWords said, Outbox outbox, InstantSource clock) {
    this.database = database;
    this.said = said;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Why a pause starts.
  ///
  /// @param subject what caused it; the same cause and subject pauses once, ever
  /// @param reason in words for the trader
  public record Reason(Cause cause, String subject, String reason) {}

  /// A pause as the engine reads it.
  public static tradingtwin.engine.situation.Cooldown engine(Cooldown pause) {
    return new tradingtwin.engine.situation.Cooldown(
        switch (pause.cause()) {
          case LOSS_STREAK -> tradingtwin.engine.situation.Cooldown.Reason.LOSSES_IN_A_ROW;
          case BREACH -> tradingtwin.engine.situation.Cooldown.Reason.RULE_BREACH;
          case OWN -> tradingtwin.engine.situation.Cooldown.Reason.OWN_WISH;
        },
        pause.startsAt(),
        pause.endsAt());
  }

  /// The running pause and those before it, by the server's time.
  public Cooldowns of(String userId) {
    return database.as(
        userId,
        () -> {
          Instant now = now();
          List<Cooldown> all =
              database
                  .jdbc()
                  .sql(
                      "select * from cooldowns order by starts_at desc, cooldown_id desc limit :most")
                  .param("most", PAST)
                  .query((row, n) -> cooldown(row, now))
                  .list();
          return new Cooldowns(
              now,
              all.stream().filter(Cooldown::active).findFirst().orElse(null),
              all.stream().filter(each -> !each.active()).toList());
        });
  }

  /// The pause that runs now, in the running transaction of the user.
  public Optional<Cooldown> running() {
    Instant now = now();
    return database
        .jdbc()
        .sql("select * from cooldowns where active and ends_at > :now")
        .param("now", Timestamp.from(now))
        .query((row, n) -> cooldown(row, now))
        .optional();
  }

  /// All pauses that there ever were, oldest first, without the trader's words, in the running
  /// transaction of the user.
  public List<Cooldown> ever() {
    Instant now = now();
    return database
        .jdbc()
        .sql("select * from cooldowns order by starts_at, cooldown_id")
        .query((row, n) -> cooldown(row, now, PauseWords.OWN))
        .list();
  }

  /// A pause of the trader's own: it starts now, or lengthens the running one.
  public Cooldown start(String userId, CooldownStart wanted) {
    String words = wanted.reason() == null ? PauseWords.OWN : wanted.reason();
    return database.as(
        userId,
        () ->
            pause(
                    userId,
                    new Reason(Cause.OWN, Ulid.next(), words),
                    now().plus(Duration.ofMinutes(wanted.minutes())))
                .or(this::running)
                .orElseThrow());
  }

  /// Pauses new entries until that time, in the running transaction of the user.
  ///
  /// @return the pause as it now runs; empty when this subject has paused before, when one that
  ///   runs lasts longer anyway, or when the time has passed
  public Optional<Cooldown> pause(String userId, Reason reason, Instant end) {
    Instant now = now();
    Instant until = end.truncatedTo(ChronoUnit.MICROS);
    hold(userId);
    endDue(userId, now);
    boolean known =
        database
            .jdbc()
            .sql("select 1 from cooldowns where cause = :cause and subject = :subject")
            .param("cause", reason.cause().name())
            .param("subject", reason.subject())
            .query(Integer.class)
            .optional()
            .isPresent();
    if (known || !until.isAfter(now)) {
      return Optional.empty();
    }
    Optional<Cooldown> running = running();
    if (running.isPresent() && !until.isAfter(running.get().endsAt())) {
      return Optional.empty();
    }
    running.ifPresent(before -> close(before.cooldownId()));
    Cooldown started = insert(userId, reason, now, until);
    outbox.append(userId, "cooldown.started", new CooldownStarted(PauseWords.unspoken(started)));
    return Optional.of(started);
  }

  /// Ends what is due of one trader and says so.
  public void end(String userId) {
    database.run(
        userId,
        () -> {
          hold(userId);
          endDue(userId, now());
        });
  }

  private void endDue(String userId, Instant now) {
    List<Cooldown> due =
        database
            .jdbc()
            .sql("update cooldowns set active = false where active and ends_at <= :now returning *")
            .param("now", Timestamp.from(now))
            .query((row, n) -> cooldown(row, now, PauseWords.OWN))
            .list();
    due.forEach(
        ended ->
            outbox.append(
                userId, "cooldown.ended", new CooldownEnded(ended.cooldownId(), ended.endsAt())));
  }

  /// The time as the tables can hold it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// One at a time for each trader: two causes at once must not both find no pause running.
  private void hold(String userId) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtextextended(:name, 11))")
        .param("name", userId)
        .query()
        .listOfRows();
  }

  private void close(String cooldownId) {
    database
        .jdbc()
        .sql("update cooldowns set active = false where cooldown_id = :id")
        .param("id", cooldownId)
        .update();
  }

  private Cooldown insert(String userId, Reason reason, Instant from, Instant until) {
    String cooldownId = Ulid.next();
    boolean own = PauseWords.areOwn(reason.cause(), reason.reason());
    return database
        .jdbc()
        .sql(
            """
            insert into cooldowns (cooldown_id, user_id, cause, subject, reason, reason_enc, starts_at, ends_at)
            values (:id, :user, :cause, :subject, :reason, :words, :from, :until) returning *
            """)
        .param("id", cooldownId)
        .param("user", userId)
        .param("cause", reason.cause().name())
        .param("subject", reason.subject())
        .param("reason", own ? null : reason.reason())
        .param("words", own ? said.sealed(userId, cooldownId, reason.reason()) : null, Types.BINARY)
        .param("from", Timestamp.from(from))
        .param("until", Timestamp.from(until))
        .query((row, n) -> cooldown(row, from))
        .single();
  }

  private Cooldown cooldown(ResultSet row, Instant now) throws SQLException {
    return cooldown(row, now, said.of(row));
  }

  private static Cooldown cooldown(ResultSet row, Instant now, String words) throws SQLException {
    Instant ends = row.getTimestamp("ends_at").toInstant();
    return new Cooldown(
        row.getString("cooldown_id"),
        Cause.valueOf(row.getString("cause")),
        words,
        row.getTimestamp("starts_at").toInstant(),
        ends,
        row.getBoolean("active") && ends.isAfter(now));
  }
}
