package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnRuleKind;

/// A rule of the trader's own with how it was kept.
///
/// @param sentence the rule in words
/// @param keptDays trading days of the last 30 on which it was kept
/// @param brokenDays trading days of the last 30 on which it was broken
public record OwnRule(
    String ruleId,
    OwnRuleKind kind,
    Params params,
    String name,
    String sentence,
    boolean active,
    int keptDays,
    int brokenDays,
    Instant createdAt) {

  /// The number, time or name that the kind needs.
  ///
  /// @param time time of day in the trader's zone
  /// @param amount money in quote currency
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Params(
      @Nullable Integer count,
      @Nullable Integer minutes,
      @Nullable String time,
      @Nullable String symbol,
      @Nullable BigDecimal amount) {}
}
