package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Direction;

/// A trade on paper, followed from the market's own bars.
///
/// @param state where the paper trade stands
/// @param by what ended it
/// @param netPnl after fees, quote currency
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperTrade(
    String paperTradeId,
    String intentId,
    String symbol,
    Direction direction,
    State state,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable BigDecimal entry,
    @Nullable BigDecimal exit,
    @Nullable ClosedBy by,
    @Nullable BigDecimal netPnl,
    @Nullable Double r) {

  /// Where the paper trade stands.
  public enum State {
    WAITING,
    OPEN,
    CLOSED,
    NO_PRICES
  }

  /// What ended it.
  public enum ClosedBy {
    STOP,
    TARGET,
    HORIZON
  }
}
