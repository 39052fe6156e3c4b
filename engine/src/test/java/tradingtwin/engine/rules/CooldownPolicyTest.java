package tradingtwin.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tradingtwin.engine.gate.Pauses;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Cooldown.Reason;
import tradingtwin.engine.situation.LossStreak;

class CooldownPolicyTest {
  private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
  private static final LossStreak CALM = new LossStreak(0, Optional.empty());
  private final CooldownPolicy policy =
      new CooldownPolicy(
          new Pauses(
              OptionalInt.of(3),
              Optional.of(Duration.ofMinutes(60)),
              Optional.of(Duration.ofMinutes(30))));

  @Test
  void threeLossesInARowStartACooldownFromTheLastOfThem() {
    LossStreak streak = new LossStreak(3, Optional.of(minutes(-10)));
    assertThat(propose(streak, List.of(), Optional.empty()))
        .contains(new Cooldown(Reason.LOSSES_IN_A_ROW, minutes(-10), minutes(50)));
    assertThat(propose(new LossStreak(2, Optional.of(NOW)), List.of(), Optional.empty())).isEmpty();
  }

  @Test
  void aBreachStartsOneAndTheLongestWins() {
    assertThat(propose(CALM, List.of(NOW), Optional.empty()).orElseThrow().endsAt())
        .isEqualTo(minutes(30));
    LossStreak streak = new LossStreak(4, Optional.of(NOW));
    assertThat(propose(streak, List.of(NOW), Optional.empty()).orElseThrow().reason())
        .isEqualTo(Reason.LOSSES_IN_A_ROW);
  }

  @Test
  void aRunningOneIsLengthenedAndNeverShortened() {
    Optional<Cooldown> longer = running(31);
    assertThat(propose(CALM, List.of(NOW), longer)).isEmpty();
    assertThat(propose(CALM, List.of(NOW), running(29))).isPresent();
    assertThat(CooldownPolicy.wished(Duration.ofMinutes(31), longer, NOW)).isEmpty();
    assertThat(CooldownPolicy.wished(Duration.ofMinutes(32), longer, NOW)).isPresent();
    assertThat(CooldownPolicy.wished(Duration.ZERO, Optional.empty(), NOW)).isEmpty();
  }

  @Test
  void whatHappenedLongAgoPausesNothingNow() {
    LossStreak old = new LossStreak(5, Optional.of(minutes(-60)));
    assertThat(propose(old, List.of(minutes(-30)), Optional.empty())).isEmpty();
  }

  private Optional<Cooldown> propose(
      LossStreak streak, List<Instant> breaches, Optional<Cooldown> running) {
    return policy.propose(streak, breaches, running, NOW);
  }

  private static Optional<Cooldown> running(int minutes) {
    return Optional.of(new Cooldown(Reason.OWN_WISH, minutes(-1), minutes(minutes)));
  }

  private static Instant minutes(int offset) {
    return NOW.plus(Duration.ofMinutes(offset));
  }
}
