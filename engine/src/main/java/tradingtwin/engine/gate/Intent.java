package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;

/// A declared plan for one entry. It never changes; another plan is another intent.
///
/// @param id its identity
/// @param account broker account of the entry
/// @param symbol what would be traded
/// @param direction which way
/// @param purpose what it is for
/// @param plan prices and setup
/// @param risk size and money at risk
/// @param hangingSince when it was declared, where the trader answers that it would not be made
///     without the trade before it; empty otherwise
public record Intent(
    String id,
    String account,
    String symbol,
    Direction direction,
    Purpose purpose,
    Plan plan,
    Risk risk,
    Optional<Instant> hangingSince) {

  /// What an intent is for.
  public enum Purpose {
    /// An entry of the trader's own choosing.
    ENTRY,
    /// A purchase of a declared schedule.
    SCHEDULED_PURCHASE,
    /// Leaving out, pausing or selling out of a declared schedule.
    INTERRUPTION
  }

  /// The prices of a plan.
  ///
  /// @param entry quote currency per unit
  /// @param stop where it is wrong
  /// @param target where it is done
  /// @param setup the trader's own name for the pattern; empty when none is named
  public record Plan(Stated entry, Stated stop, Stated target, Optional<String> setup) {}

  /// What is put at risk.
  ///
  /// @param size units of the instrument
  /// @param amount money lost at the stop, account currency
  /// @param equity equity as the trader sees it; it can only make the limits tighter
  public record Risk(Stated size, Stated amount, Stated equity) {}

  public Intent {
    if (id.isBlank() || account.isBlank() || symbol.isBlank()) {
      throw new IllegalArgumentException("an intent names itself, its account and symbol: " + id);
    }
  }

  /// A plan that states nothing, for what holds whatever is planned.
  static Intent any() {
    Stated nothing = Stated.nothing();
    return new Intent(
        "any",
        "any",
        "any",
        Direction.LONG,
        Purpose.ENTRY,
        new Plan(nothing, nothing, nothing, Optional.empty()),
        new Risk(nothing, nothing, nothing),
        Optional.empty());
  }

  /// Distance from entry to stop, where both are stated and the stop lies on the losing side.
  public Optional<BigDecimal> stopDistance() {
    return distance(plan.stop(), -1);
  }

  /// Distance from entry to target, where both are stated and it lies on the winning side.
  public Optional<BigDecimal> targetDistance() {
    return distance(plan.target(), 1);
  }

  /// Distance to the target over distance to the stop; empty without one of them.
  public Optional<BigDecimal> plannedR() {
    return stopDistance()
        .flatMap(risk -> targetDistance().map(gain -> gain.divide(risk, MathContext.DECIMAL64)));
  }

  /// Entry price times size, quote currency; empty unless both are stated.
  public Optional<BigDecimal> notional() {
    return plan.entry().positive().flatMap(entry -> risk.size().positive().map(entry::multiply));
  }

  private Optional<BigDecimal> distance(Stated level, int side) {
    BigDecimal sign = BigDecimal.valueOf((long) side * direction.sign());
    return plan.entry()
        .positive()
        .flatMap(entry -> level.positive().map(at -> at.subtract(entry).multiply(sign)))
        .filter(distance -> distance.signum() > 0);
  }
}
