package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.RuleOutcome;

/// How far a trade followed its plan, by rule.
///
/// @param score absent when fewer than three rules applied
/// @param rules rule by rule
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adherence(@Nullable Integer score, List<Rule> rules) {
  public Adherence {
    rules = List.copyOf(rules);
  }

  /// One rule of the plan.
  ///
  /// @param rule rule of the plan
  /// @param reason in words
  public record Rule(PlanRule rule, RuleOutcome outcome, int weight, String reason) {

    /// Rule of the plan.
    public enum PlanRule {
      ENTRY,
      STOP,
      SIZE,
      EXIT,
      WINDOW,
      ADDS,
      VERDICT
    }
  }
}
