package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.GateRule;

/// A request to go against a verdict, and what the policy said.
///
/// @param decision what the policy said; absent until it has
/// @param reasons why it was refused
/// @param sentence the twin's words, linted
/// @param rules rules of the verdict that it goes against
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateOverride(
    String overrideId,
    String intentId,
    @Nullable Decision decision,
    List<Reason> reasons,
    @Nullable String sentence,
    String rationale,
    String riskStatement,
    BigDecimal riskAmount,
    List<String> safeguards,
    Instant requestedAt,
    @Nullable Instant decidedAt,
    @Nullable List<GateRule> rules) {
  public GateOverride {
    reasons = List.copyOf(reasons);
    safeguards = List.copyOf(safeguards);
    rules = rules == null ? null : List.copyOf(rules);
  }

  /// What the policy said; absent until it has.
  public enum Decision {
    GRANTED,
    REFUSED
  }

  /// Why it was refused.
  public enum Reason {
    VERDICT_STANDS,
    COOLDOWN_STANDS,
    FRICTION_OPEN,
    RATIONALE_SHORT,
    RATIONALE_REPEATED,
    RISK_MISSING,
    RISK_TOO_LARGE,
    NO_SAFEGUARD,
    TOO_MANY,
    EXPIRED
  }
}
