package tradingtwin.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.core.RunningCore;
import tradingtwin.core.database.SigninDatabase;

/// A session is a row that can be ended at any moment; a token is a quarter of an hour of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionLedgerTest {
  private static final Device LAPTOP = new Device("Firefox on Linux", "ab", "cd");
  private RunningCore core;
  private SessionLedger sessions;
  private Tokens tokens;
  private String anna;

  @BeforeAll
  void start() {
    core = RunningCore.start();
    sessions = core.get(SessionLedger.class);
    tokens = core.get(Tokens.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someone() {
    anna = core.trader();
  }

  @Test
  void eachSigningInIsASessionOfItsOwnWithATokenOfAQuarterOfAnHour() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      SessionLedger.Granted granted = open();
      ids.add(granted.identity().sessionId());
      assertThat(tokens.verify(granted.token(), core.clock().instant()))
          .contains(granted.identity());
      assertThat(granted.tokenExpires())
          .isEqualTo(core.clock().instant().plus(Duration.ofMinutes(15)));
    }
    assertThat(ids).hasSize(5);
  }

  @Test
  void anExpiredTokenOfALivingSessionIsRenewed() {
    SessionLedger.Granted granted = open();
    core.clock().move(Duration.ofMinutes(16));

    assertThat(tokens.verify(granted.token(), core.clock().instant())).isEmpty();
    assertThat(sessions.renew(granted.token()))
        .hasValueSatisfying(
            next -> {
              assertThat(next.identity()).isEqualTo(granted.identity());
              assertThat(tokens.verify(next.token(), core.clock().instant()))
                  .contains(granted.identity());
            });
  }

  @Test
  void anEndedSessionIsNeitherAliveNorRenewed() {
    SessionLedger.Granted granted = open();
    SessionLedger.Granted other = open();

    assertThat(sessions.end(anna, granted.identity().sessionId())).isTrue();

    assertThat(sessions.alive(granted.identity())).isFalse();
    assertThat(sessions.renew(granted.token())).isEmpty();
    assertThat(sessions.end(anna, granted.identity().sessionId())).isFalse();
    assertThat(sessions.alive(other.identity())).isTrue();
    assertThat(
            sessions.ended(
                Set.of(granted.identity().sessionId(), other.identity().sessionId(), "unknown")))
        .containsExactlyInAnyOrder(granted.identity().sessionId(), "unknown");
  }

  @Test
  void aSessionThatWasNotUsedForTwoWeeksHasEnded() {
    SessionLedger.Granted used = open();
    SessionLedger.Granted idle = open();
    core.clock().move(Duration.ofDays(13));
    assertThat(sessions.renew(used.token())).isPresent();
    core.clock().move(Duration.ofDays(1));

    assertThat(sessions.renew(used.token())).isPresent();
    assertThat(sessions.renew(idle.token())).isEmpty();
    assertThat(sessions.alive(idle.identity())).isFalse();
    assertThat(sessions.list(used.identity()).sessions())
        .extracting(s -> s.sessionId())
        .containsExactly(used.identity().sessionId());
  }

  @Test
  void everySessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
    SessionLedger.Granted granted = open();
    for (int week = 0; week < 12; week++) {
      core.clock().move(Duration.ofDays(7));
      assertThat(sessions.renew(granted.token())).isPresent();
    }
    core.clock().move(Duration.ofDays(6).minusMinutes(5));
    assertThat(sessions.renew(granted.token()))
        .hasValueSatisfying(
            last -> assertThat(last.tokenExpires()).isEqualTo(granted.sessionExpires()));
    core.clock().move(Duration.ofMinutes(5));

    assertThat(sessions.renew(granted.token())).isEmpty();
    assertThat(sessions.alive(granted.identity())).isFalse();
  }

  @Test
  void aTraderSeesAndEndsOnlyTheirOwnSessions() {
    SessionLedger.Granted mine = open();
    String bert = core.trader();

    assertThat(sessions.end(bert, mine.identity().sessionId())).isFalse();
    assertThat(sessions.alive(mine.identity())).isTrue();
    assertThat(sessions.alive(new Identity(bert, mine.identity().sessionId()))).isFalse();
    assertThat(sessions.list(mine.identity()).sessions())
        .singleElement()
        .satisfies(
            s -> {
              assertThat(s.current()).isTrue();
              assertThat(s.device()).isEqualTo("Firefox on Linux");
            });
  }

  private SessionLedger.Granted open() {
    return core.get(SigninDatabase.class).in(() -> sessions.open(anna, LAPTOP));
  }
}
