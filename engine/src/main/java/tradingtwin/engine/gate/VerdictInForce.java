package tradingtwin.engine.gate;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/// A verdict as far as an override asks for it.
///
/// @param broken the rules that it rests on
/// @param expiresAt the first instant at which it is no longer good
public record VerdictInForce(Verdict verdict, Set<GateRule> broken, Instant at, Instant expiresAt) {
  public VerdictInForce {
    broken = Set.copyOf(broken);
  }

  /// The verdict of a decision.
  public static VerdictInForce of(GateDecision decision) {
    return new VerdictInForce(
        decision.verdict(),
        decision.checks().stream()
            .filter(GateCheck::broken)
            .map(GateCheck::rule)
            .collect(Collectors.toSet()),
        decision.at(),
        decision.expiresAt());
  }

  boolean goodAt(Instant t) {
    return !t.isBefore(at) && t.isBefore(expiresAt);
  }
}
