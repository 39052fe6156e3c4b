package tradingtwin.engine.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tradingtwin.engine.fills.Direction;
import tradingtwin.engine.fills.Position;

/// One symbol in one account: what is held of it, and in what steps and money it trades.
///
/// @param position what is held
/// @param mark close of the last closed bar; empty without a recent one
/// @param lastEntryAt when the trader last entered the symbol, in any account
/// @param sizeStep smallest step of a size, above zero
/// @param quoteRate account currency per unit of quote currency; empty when it is not known
public record Holding(
    Position position,
    Optional<BigDecimal> mark,
    Optional<Instant> lastEntryAt,
    BigDecimal sizeStep,
    Optional<BigDecimal> quoteRate) {

  public Holding {
    if (sizeStep.signum() <= 0 || quoteRate.filter(rate -> rate.signum() <= 0).isPresent()) {
      throw new IllegalArgumentException("a step and a rate lie above zero: " + sizeStep);
    }
  }

  /// Nothing held of a symbol that trades in the account's own currency.
  public static Holding none(BigDecimal sizeStep) {
    return new Holding(
        Position.FLAT, Optional.empty(), Optional.empty(), sizeStep, Optional.of(BigDecimal.ONE));
  }

  /// Whether something is held in that direction.
  public boolean holds(Direction direction) {
    return position.qty().signum() == direction.sign();
  }

  /// Whether the mark stands worse than the average cost; empty when flat or without a mark.
  public Optional<Boolean> underWater() {
    return position.flat() ? Optional.empty() : mark.map(this::worseThanCost);
  }

  /// Whether a price stands worse than the average cost of what is held.
  public boolean worseThanCost(BigDecimal price) {
    return price.compareTo(position.averageCost()) * position.qty().signum() < 0;
  }
}
