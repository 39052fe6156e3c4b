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
/// @param size units on paper
/// @param feeShare fee of each side as a share of its notional
/// @param entryUntil until when it may open
/// @param seenUntil end of the last bar that was looked at
/// @param better what it did where a bar that could mean two things is read for it; present when
///     that differs
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
    @Nullable Double r,
    @Nullable BigDecimal size,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    @Nullable Double feeShare,
    @Nullable Instant entryUntil,
    @Nullable Instant seenUntil,
    @Nullable Better better) {

  /// Where the paper trade stands.
  public enum State {
    WAITING,
    OPEN,
    CLOSED,
    NO_PRICES,
    NEVER_OPENED
  }

  /// What ended it.
  public enum ClosedBy {
    STOP,
    TARGET,
    HORIZON
  }

  /// What it did where a bar that could mean two things is read for it.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Better(
      @Nullable Instant closedAt,
      @Nullable BigDecimal exit,
      @Nullable ClosedBy by,
      @Nullable BigDecimal netPnl,
      @Nullable Double r) {}
}
