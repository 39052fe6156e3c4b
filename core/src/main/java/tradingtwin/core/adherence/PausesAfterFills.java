package tradingtwin.core.adherence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tradingtwin.contracts.views.Cooldown.Cause;
import tradingtwin.core.cooldowns.Pauses;
import tradingtwin.engine.fills.Ledger;
import tradingtwin.engine.fills.RoundTrip;
import tradingtwin.engine.rules.CooldownPolicy;
import tradingtwin.engine.situation.Cooldown;
import tradingtwin.engine.situation.LossStreak;

/// Pauses that losses in a row and broken rules start. Each counts from the moment it happened:
/// what comes to light when its time has passed pauses nothing.
final class PausesAfterFills {
  private final Pauses pauses;
  private final InstantSource clock;

  PausesAfterFills(Pauses pauses, InstantSource clock) {
    this.pauses = pauses;
    this.clock = clock;
  }

  /// Starts or lengthens the pause that follows, inside a transaction of the user.
  void follow(
      String userId,
      Ledger ledger,
      List<BrokenRule> broken,
      tradingtwin.engine.gate.Pauses policy,
      BreachWords words) {
    Instant now = clock.instant();
    List<RoundTrip> trips =
        ledger.roundTrips().stream().filter(trip -> !trip.closedAt().isAfter(now)).toList();
    List<BrokenRule> past = broken.stream().filter(each -> !each.at().isAfter(now)).toList();
    Optional<Cooldown> next =
        new CooldownPolicy(policy)
            .propose(
                LossStreak.of(trips),
                past.stream().map(BrokenRule::at).toList(),
                Optional.empty(),
                now);
    next.ifPresent(pause -> start(userId, pause, trips, past, words));
  }

  private void start(
      String userId,
      Cooldown pause,
      List<RoundTrip> trips,
      List<BrokenRule> broken,
      BreachWords words) {
    var _ =
        switch (pause.reason()) {
          case LOSSES_IN_A_ROW ->
              pauses.pause(
                  userId,
                  new Pauses.Reason(
                      Cause.LOSS_STREAK,
                      trips.getLast().exits().getLast().fills().getLast().id(),
                      words.say(BrokenRule.LOSSES, null)),
                  pause.endsAt());
          case RULE_BREACH, OWN_WISH ->
              broken.stream()
                  .max(Comparator.comparing(BrokenRule::at))
                  .flatMap(
                      latest ->
                          pauses.pause(
                              userId,
                              new Pauses.Reason(
                                  Cause.BREACH,
                                  latest.rule() + ":" + latest.subject(),
                                  words.say(latest.kind(), latest.symbol())),
                              pause.endsAt()));
        };
  }
}
