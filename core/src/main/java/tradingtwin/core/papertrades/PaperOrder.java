package tradingtwin.core.papertrades;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Direction;
import tradingtwin.engine.simulation.PaperPlan;

/// What is played on paper: a plan at its own prices, with fees.
///
/// @param size units, above zero
/// @param decidedAt the verdict; only bars that begin later are played
/// @param entryUntil until when it may open
/// @param horizonMinutes how long it is held at most
/// @param feeShare fee of each side as a share of its notional
/// @param barMinutes the longest bars that tell enough
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperOrder(
    String symbol,
    Direction direction,
    BigDecimal entry,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    BigDecimal size,
    Instant decidedAt,
    Instant entryUntil,
    long horizonMinutes,
    BigDecimal feeShare,
    long barMinutes) {

  /// The same as the engine plays it.
  public PaperPlan plan() {
    return new PaperPlan(
        tradingtwin.engine.fills.Direction.valueOf(direction.name()),
        entry,
        Optional.ofNullable(stop),
        Optional.ofNullable(target),
        size,
        decidedAt,
        entryUntil,
        Duration.ofMinutes(horizonMinutes),
        feeShare);
  }

  /// The last moment at which a bar can still tell something about it.
  public Instant end() {
    return entryUntil.plus(Duration.ofMinutes(horizonMinutes + 2 * barMinutes));
  }
}
