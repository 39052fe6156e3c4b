package tradingtwin.core.cooldowns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.requests.CooldownStart;
import tradingtwin.contracts.views.Cooldown;
import tradingtwin.contracts.views.Cooldown.Cause;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.TenantDatabase;

/// New entries pause, longer if need be, never shorter, and open again by the clock.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PausesTest {
  private RunningCore rooms;
  private Pauses pauses;
  private String anna;

  @BeforeAll
  void open() {
    rooms = RunningCore.start();
    pauses = rooms.get(Pauses.class);
  }

  @AfterAll
  void close() {
    rooms.close();
  }

  @BeforeEach
  void someone() {
    anna = rooms.trader();
  }

  @Test
  void aStreakOfLossesPausesOnce() {
    Optional<Cooldown> first = pause(Cause.LOSS_STREAK, "trade-3", 60);
    assertThat(first).get().returns(true, Cooldown::active);

    assertThat(pause(Cause.LOSS_STREAK, "trade-3", 600)).isEmpty();
    assertThat(pauses.of(anna).active()).isEqualTo(first.get());
    assertThat(events()).containsExactly("cooldown.started");
  }

  @Test
  void aLongerPauseTakesOverAndAShorterOneDoesNot() {
    pause(Cause.LOSS_STREAK, "streak", 60);
    assertThat(pause(Cause.BREACH, "short", 15)).isEmpty();
    assertThat(pause(Cause.BREACH, "long", 240)).isPresent();

    assertThat(pauses.of(anna).active())
        .returns(Cause.BREACH, Cooldown::cause)
        .returns(now().plus(Duration.ofMinutes(240)), Cooldown::endsAt);
    assertThat(pauses.of(anna).past()).hasSize(1);
  }

  @Test
  void theTradersOwnWordsAreSealedAndNoFactTellsThem() {
    assertThat(pauses.start(anna, new CooldownStart(60, "my head is elsewhere")).reason())
        .isEqualTo("my head is elsewhere");

    assertThat(plain("my head is elsewhere")).isZero();
    assertThat(
            rooms.count(
                "select count(*) from event_outbox where user_id = ? and payload::text like '%elsewhere%'",
                anna))
        .isZero();
    assertThat(pauses.of(anna).active().reason()).isEqualTo("my head is elsewhere");
    assertThat(pause(Cause.BREACH, "x", 600)).get().returns("why", Cooldown::reason);
  }

  @Test
  void wordsFromBeforeTheyWereSealedAreSealedWhenTheyAreRead() {
    pauses.start(anna, new CooldownStart(60, null));
    rooms
        .everything()
        .sql("update cooldowns set reason = 'a walk' where user_id = ?")
        .params(anna)
        .update();

    assertThat(pauses.of(anna).active().reason()).isEqualTo("a walk");
    assertThat(plain("a walk")).isZero();
    assertThat(pauses.of(anna).active().reason()).isEqualTo("a walk");
  }

  private long plain(String words) {
    return rooms.count(
        "select count(*) from cooldowns where user_id = ? and reason = ?", anna, words);
  }

  @Test
  void aTraderMayLengthenButNotShorten() {
    pauses.start(anna, new CooldownStart(60, null));
    Cooldown kept = pauses.start(anna, new CooldownStart(10, "enough"));
    assertThat(kept.endsAt()).isEqualTo(now().plus(Duration.ofMinutes(60)));

    Cooldown longer = pauses.start(anna, new CooldownStart(120, "a walk"));
    assertThat(longer.endsAt()).isEqualTo(now().plus(Duration.ofMinutes(120)));
    assertThat(longer.reason()).isEqualTo("a walk");
  }

  @Test
  void theClockEndsItWhoeverLooks() {
    pauses.start(anna, new CooldownStart(30, null));
    assertThat(rooms.get(DuePauses.class).users(10)).doesNotContain(anna);
    rooms.clock().move(Duration.ofMinutes(30));

    assertThat(pauses.of(anna).active()).isNull();
    assertThat(rooms.get(DuePauses.class).users(10)).contains(anna);
    pauses.end(anna);
    pauses.end(anna);
    assertThat(rooms.get(DuePauses.class).users(10)).doesNotContain(anna);
    assertThat(events()).containsExactly("cooldown.started", "cooldown.ended");
  }

  @Test
  void aNewPauseAfterOneThatNobodyEndedEndsItFirst() {
    pauses.start(anna, new CooldownStart(30, null));
    rooms.clock().move(Duration.ofMinutes(45));
    pauses.start(anna, new CooldownStart(5, null));
    assertThat(events()).containsExactly("cooldown.started", "cooldown.ended", "cooldown.started");
  }

  @Test
  void twoCausesAtOnceLeaveOnePauseRunning() throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Callable<Optional<Cooldown>>> causes =
          List.of(() -> pause(Cause.LOSS_STREAK, "a", 60), () -> pause(Cause.BREACH, "b", 30));
      for (Future<Optional<Cooldown>> each : both.invokeAll(causes)) {
        assertThat(each.get()).isNotNull();
      }
    }
    assertThat(pauses.of(anna).active())
        .returns(now().plus(Duration.ofMinutes(60)), Cooldown::endsAt);
  }

  private Optional<Cooldown> pause(Cause cause, String subject, int minutes) {
    Instant until = now().plus(Duration.ofMinutes(minutes));
    return rooms
        .get(TenantDatabase.class)
        .as(anna, () -> pauses.pause(anna, new Pauses.Reason(cause, subject, "why"), until));
  }

  private Instant now() {
    return rooms.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  private List<String> events() {
    return rooms
        .get(TenantDatabase.class)
        .as(
            anna,
            () ->
                rooms
                    .get(TenantDatabase.class)
                    .jdbc()
                    .sql("select type from event_outbox order by seq")
                    .query(String.class)
                    .list());
  }
}
