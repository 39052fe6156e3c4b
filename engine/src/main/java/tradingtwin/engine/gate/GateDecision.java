package tradingtwin.engine.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
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
  private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(Long.MAX_VALUE);

  public GateDecision {
    checks = List.copyOf(checks);
    friction = List.copyOf(friction);
  }

  /// Whether a rule was broken.
  public boolean breaks(GateRule rule) {
    return checks.stream().anyMatch(check -> check.rule() == rule && check.broken());
  }

  /// Whether it leaves less room than another: by its verdict, where those are the same by the size
  /// that it computes, and then by how many rules are broken.
  public boolean isStricterThan(GateDecision other) {
    return Comparator.comparing(GateDecision::verdict)
            .thenComparing(GateDecision::room, Comparator.reverseOrder())
            .thenComparingLong(GateDecision::broken)
            .compare(this, other)
        > 0;
  }

  private BigDecimal room() {
    return size.map(ComputedSize::size).orElse(UNBOUNDED);
  }

  private long broken() {
    return checks.stream().filter(GateCheck::broken).count();
  }

  /// Whether the verdict is still good at `t`.
  public boolean goodAt(Instant t) {
    return !t.isBefore(at) && t.isBefore(expiresAt);
  }
}
