package tradingtwin.contracts.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What is open, by signed average cost.
public record Positions(List<Position> positions) {
  public Positions {
    positions = List.copyOf(positions);
  }

  /// An open position; a negative quantity is short.
  public record Position(
      String symbol,
      String accountId,
      BigDecimal qty,
      BigDecimal averageCost,
      Instant openedAt,
      boolean startsBeforeFile) {}
}
