package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A change of an own rule; absent fields stay.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRuleChange(
    @Nullable Params params, @Nullable String name, @Nullable Boolean active) {

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
