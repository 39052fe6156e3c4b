package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.views.Simulation.Whose;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.PriceSource;

/// The whole trade that a fill belongs to, on the bars around it.
///
/// @param state READY has bars; OTHER_PRICES has bars that do not fit the fills
/// @param closedAt absent while the position is open
/// @param entry average price of the entries
/// @param exit average price of the exits
/// @param qty units entered
/// @param net result after fees, once it has ended
/// @param r that in multiples of the planned risk, where a stop was planned
/// @param stop of the plan
/// @param target of the plan
/// @param source whose bars they are
/// @param missingBars bars that are missing in between
/// @param pricesFrom which source gave the market's bars
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TradeChart(
    String tradeId,
    String symbol,
    State state,
    Direction direction,
    @Nullable String currency,
    Instant openedAt,
    @Nullable Instant closedAt,
    BigDecimal entry,
    @Nullable BigDecimal exit,
    BigDecimal qty,
    @Nullable BigDecimal net,
    @Nullable Double r,
    @Nullable BigDecimal stop,
    @Nullable BigDecimal target,
    List<Fill> fills,
    @Nullable Integer granularitySeconds,
    @Nullable Whose source,
    @Nullable Integer missingBars,
    List<Bars.Bar> bars,
    @Nullable Excursion excursion,
    @Nullable PriceSource pricesFrom) {
  public TradeChart {
    fills = List.copyOf(fills);
    bars = List.copyOf(bars);
  }

  /// READY has bars; OTHER_PRICES has bars that do not fit the fills.
  public enum State {
    READY,
    NO_PRICES,
    OTHER_PRICES,
    UNAVAILABLE
  }

  /// Units that were entered or left at one price.
  public record Fill(Instant at, Part part, BigDecimal price, BigDecimal qty) {}

  /// Whether it was entered or left.
  public enum Part {
    ENTRY,
    EXIT
  }

  /// How far prices went against and for the trade while it was held; an estimate from whole bars,
  /// never too much.
  ///
  /// @param worst price that was furthest against it
  /// @param best price that was furthest for it
  /// @param worstReturn against the average entry, as a fraction; zero or below
  /// @param bestReturn for it, as a fraction; zero or above
  /// @param worstR in multiples of the planned risk
  /// @param bars whole bars that were looked at
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Excursion(
      BigDecimal worst,
      BigDecimal best,
      double worstReturn,
      double bestReturn,
      @Nullable Double worstR,
      @Nullable Double bestR,
      int bars) {}
}
