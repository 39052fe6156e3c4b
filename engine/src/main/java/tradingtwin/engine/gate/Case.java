package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.situation.BuyingPlan;
import tradingtwin.engine.situation.Funds;
import tradingtwin.engine.situation.Situation;

/// One intent before the gate.
///
/// @param intent what is planned
/// @param situation where the trader stands
/// @param policy the limits in force
record Case(Intent intent, Situation situation, GatePolicy policy) {

  Limits limits() {
    return policy.limits();
  }

  Optional<Funds.Known> funds() {
    return switch (situation.funds()) {
      case Funds.Known known -> Optional.of(known);
      case Funds.Unknown _ -> Optional.empty();
    };
  }

  Optional<BigDecimal> size() {
    return intent.risk().size().positive();
  }

  Optional<BigDecimal> entry() {
    return intent.plan().entry().positive();
  }

  /// The plan's notional in account currency; empty when it or the rate is not known.
  Optional<BigDecimal> money() {
    return intent
        .notional()
        .flatMap(notional -> situation.holding().quoteRate().map(notional::multiply));
  }

  /// The declared schedule, where it covers the symbol.
  Optional<BuyingPlan> schedule() {
    return situation.buyingPlan().filter(plan -> plan.symbols().contains(intent.symbol()));
  }

  /// Whether a schedule bears on this intent.
  boolean isOfASchedule() {
    return intent.purpose() != Intent.Purpose.ENTRY
        || limits().sizes().timesPlanAmount().isPresent();
  }

  /// Whether it gives up a declared schedule; without one it is an entry like any other.
  boolean interrupts() {
    return intent.purpose() == Intent.Purpose.INTERRUPTION
        && schedule().filter(BuyingPlan::standsIn).isPresent();
  }

  /// Whether something is entered. Giving up a schedule enters nothing as long as it buys nothing
  /// and sells no more than is held.
  boolean enters() {
    boolean nothing = intent.risk().size() instanceof Stated.Nothing;
    return !interrupts() || !(nothing || sellsWhatIsHeld());
  }

  private boolean sellsWhatIsHeld() {
    BigDecimal held = situation.holding().position().qty();
    boolean otherWay = held.signum() == -intent.direction().sign();
    return otherWay && size().filter(sold -> sold.compareTo(held.abs()) <= 0).isPresent();
  }

  /// Entries of the day so far, with the plans that were let through and have no fill yet.
  int entriesToday() {
    return situation.today().entries() + situation.today().planned();
  }

  /// Minutes from a moment of the past to situation.
  long minutesSince(Instant past) {
    return Duration.between(past, situation.at()).toMinutes();
  }

  /// What the trader's own rules may look at.
  EntryFacts facts() {
    return new EntryFacts(
        intent.symbol(),
        situation.local().toLocalDateTime(),
        entriesToday(),
        situation.today().losses(),
        situation.today().lastLossAt().map(this::minutesSince),
        intent.notional(),
        situation.today().openPositions(),
        !situation.holding().position().flat(),
        Optional.of(intent.stopDistance().isPresent()));
  }
}
