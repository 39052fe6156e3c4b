package tradingtwin.engine.adherence;

import java.math.BigDecimal;
import java.util.Optional;

/// What became of one rule.
///
/// @param rule the rule
/// @param weight its weight
/// @param state kept, broken, or out of the count
/// @param observed the number that decided, where one did
/// @param limit what it was held against
public record RuleReading(
    AdherenceRule rule,
    int weight,
    State state,
    Optional<BigDecimal> observed,
    Optional<BigDecimal> limit) {

  /// What became of a rule.
  public enum State {
    KEPT,
    BROKEN,
    /// The plan or the policy does not ask for it.
    NOT_APPLICABLE,
    /// It cannot be known, or not yet.
    UNKNOWN
  }

  /// Whether it counts.
  public boolean counts() {
    return state == State.KEPT || state == State.BROKEN;
  }
}
