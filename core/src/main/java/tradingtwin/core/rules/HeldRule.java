package tradingtwin.core.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.words.OwnRuleKind;
import tradingtwin.engine.gate.OwnRule;

/// One version of an own rule and the time in which it held.
///
/// @param ruleId the rule
/// @param version number of the version, from 1
/// @param name the trader's name for it
/// @param active false where this version says that the rule rests
/// @param from its first instant
/// @param until the first instant after it; none while nothing is said against it
public record HeldRule(
    String ruleId,
    int version,
    OwnRuleKind kind,
    RuleParams params,
    String name,
    boolean active,
    Instant from,
    @Nullable Instant until) {

  /// Whether entries at `t` are judged by it.
  public boolean holdsAt(Instant t) {
    return active && standsAt(t);
  }

  /// Whether it is the word, or one of the words, of that moment; a resting one too.
  boolean standsAt(Instant t) {
    return !from.isAfter(t) && (until == null || until.isAfter(t));
  }

  /// As the engine reads it, under the rule's id.
  public OwnRule engine() {
    return RuleForm.of(kind).engine(ruleId, params);
  }

  /// The rule in words.
  public String sentence() {
    return RuleForm.of(kind).sentence(params);
  }
}
