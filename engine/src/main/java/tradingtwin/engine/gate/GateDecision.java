package tradingtwin.engine.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The gate's answer to one intent at one moment. It never changes; only a fresh evaluation
/// gives another.
///
/// @param intentId the intent
/// @param verdict the strictest that any check demands
/// @param checks all checks, strictest first, then in the order of the rules
/// @param size the size that keeps the rules about size, when the planned one does not
/// @param friction what to do before asking again, each kind once
/// @param at the moment of the situation
/// @param expiresAt the first instant at which the verdict is no longer good
/// @param policyVersion version of the policy in force
public record GateDecision(
    String intentId,
    Verdict verdict,
    List<GateCheck> checks,
    Optional<ComputedSize> size,
    List<FrictionTask> friction,
    Instant at,
    Instant expiresAt,
    String policyVersion) {

  public GateDecision {
    checks = List.copyOf(checks);
    friction = List.copyOf(friction);
  }

  /// Whether a rule was broken.
  public boolean breaks(GateRule rule) {
    return checks.stream().anyMatch(check -> check.rule() == rule && check.broken());
  }

  /// Whether it leaves less room than another: by its verdict, and where those are the same by the
  /// size that it computes.
  public boolean isStricterThan(GateDecision other) {
    int byVerdict = verdict.compareTo(other.verdict);
    if (byVerdict != 0 || size.isEmpty()) {
      return byVerdict > 0;
    }
    return other.size.isEmpty() || size.get().size().compareTo(other.size.get().size()) < 0;
  }

  /// Whether the verdict is still good at `t`.
  public boolean goodAt(Instant t) {
    return !t.isBefore(at) && t.isBefore(expiresAt);
  }
}
