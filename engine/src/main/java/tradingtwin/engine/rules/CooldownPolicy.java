package tradingtwin.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tradingtwin.engine.gate.Pauses;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.Cooldown.Reason;
import tradingtwin.engine.situation.LossStreak;

/// When new entries are paused. A cooldown is started or lengthened, never shortened.
///
/// @param pauses what pauses, and for how long
public record CooldownPolicy(Pauses pauses) {

  /// The cooldown to start now, or to go on with until later; empty when nothing changes. Each
  /// cause pauses from the moment it happened: what was imported late may be over already.
  ///
  /// @param streak losing trips one after the other
  /// @param breaches when rules were broken
  /// @param running the cooldown that runs now, if any
  public Optional<Cooldown> propose(
      LossStreak streak, List<Instant> breaches, Optional<Cooldown> running, Instant now) {
    Stream<Cooldown> causes = Stream.concat(afterLosses(streak), afterBreaches(breaches));
    return causes
        .filter(pause -> pause.activeAt(now))
        .max(Comparator.comparing(Cooldown::endsAt))
        .filter(pause -> longer(pause, running, now));
  }

  /// The cooldown that a trader asks for; empty when one runs that ends no sooner.
  public static Optional<Cooldown> wished(Duration pause, Optional<Cooldown> running, Instant now) {
    return Optional.of(pause)
        .filter(Duration::isPositive)
        .map(wish -> new Cooldown(Reason.OWN_WISH, now, now.plus(wish)))
        .filter(wish -> longer(wish, running, now));
  }

  private Stream<Cooldown> afterLosses(LossStreak streak) {
    boolean enough = pauses.losses().isPresent() && streak.losses() >= pauses.losses().getAsInt();
    return enough
        ? pause(Reason.LOSSES_IN_A_ROW, streak.lastAt(), pauses.afterLosses()).stream()
        : Stream.empty();
  }

  private Stream<Cooldown> afterBreaches(List<Instant> breaches) {
    return breaches.stream()
        .flatMap(at -> pause(Reason.RULE_BREACH, Optional.of(at), pauses.afterBreach()).stream());
  }

  private static Optional<Cooldown> pause(
      Reason reason, Optional<Instant> from, Optional<Duration> length) {
    return from.flatMap(at -> length.map(lasts -> new Cooldown(reason, at, at.plus(lasts))));
  }

  private static boolean longer(Cooldown pause, Optional<Cooldown> running, Instant now) {
    return running
        .filter(other -> other.activeAt(now))
        .filter(other -> !pause.endsAt().isAfter(other.endsAt()))
        .isEmpty();
  }
}
