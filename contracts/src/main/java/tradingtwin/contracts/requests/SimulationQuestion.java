package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a trade would have brought, had one thing been done otherwise.
///
/// @param tradeId a fill of the trade; of an exit, the exit that would have come later
/// @param horizonMinutes how much later; as long as the trade was held where neither this nor
///     `until` is given
/// @param until until when; instead of a horizon
/// @param stop own level at which all would have been left at a loss
/// @param target own level at which all would have been left in gain
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimulationQuestion(
    String tradeId,
    @Nullable Size size,
    @Nullable Integer horizonMinutes,
    @Nullable Instant until,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target) {

  /// Part of the size.
  public enum Size {
    WHOLE,
    HALF
  }
}
