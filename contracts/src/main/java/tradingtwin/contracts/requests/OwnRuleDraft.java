package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnRuleKind;

/// A rule of the trader's own.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRuleDraft(OwnRuleKind kind, Params params, @Nullable String name) {

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
