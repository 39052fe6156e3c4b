package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.RuleParams;
import tradingtwin.contracts.words.OwnRuleKind;

/// A rule of the trader's own with how it was kept.
///
/// @param sentence the rule in words
/// @param keptDays trading days of the last 30 on which it was kept
/// @param brokenDays trading days of the last 30 on which it was broken
/// @param pending a softer word that waits for its moment; until then the rule holds as it is
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRule(
    String ruleId,
    OwnRuleKind kind,
    RuleParams params,
    String name,
    String sentence,
    boolean active,
    int keptDays,
    int brokenDays,
    Instant createdAt,
    @Nullable Pending pending) {

  /// A softer word that waits for its moment.
  ///
  /// @param change what becomes of the rule then
  /// @param sentence the rule as it will read
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Pending(Change change, @Nullable String sentence, Instant from) {

    /// What becomes of the rule then.
    public enum Change {
      CHANGE,
      REST,
      END
    }
  }
}
