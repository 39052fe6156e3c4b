package tradingtwin.engine.adherence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.gate.Verdict;

/// What was agreed before a trade.
///
/// @param symbol what would be traded
/// @param direction which way
/// @param entry where the plan enters; empty when it names no price
/// @param stop where it is wrong
/// @param stopRequired whether the policy asks for a stop
/// @param target where it is done
/// @param told size that the verdict left
/// @param from the moment of the verdict
/// @param until the first instant at which it is no longer good
/// @param verdict the verdict
/// @param overridden whether an override was granted
/// @param addsAllowed whether the policy allows adding under water
public record AgreedPlan(
    String symbol,
    Direction direction,
    Optional<Zone> entry,
    Optional<BigDecimal> stop,
    boolean stopRequired,
    Optional<BigDecimal> target,
    BigDecimal told,
    Instant from,
    Instant until,
    Verdict verdict,
    boolean overridden,
    boolean addsAllowed) {

  /// Where a plan enters; one price when both ends are the same.
  public record Zone(BigDecimal low, BigDecimal high) {
    public Zone {
      if (low.signum() <= 0 || low.compareTo(high) > 0) {
        throw new IllegalArgumentException("a zone runs upwards: " + low + " to " + high);
      }
    }

    /// How far a price lies outside, 0 inside.
    BigDecimal distance(BigDecimal price) {
      return low.subtract(price).max(price.subtract(high)).max(BigDecimal.ZERO);
    }
  }
}
