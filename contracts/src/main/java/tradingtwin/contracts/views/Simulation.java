package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.requests.SimulationQuestion.Size;
import tradingtwin.contracts.words.Direction;
import tradingtwin.contracts.words.PriceSource;

/// A trade done otherwise, beside the trade as it was.
///
/// @param jobId the work, while it is waited for
/// @param state READY has numbers; the others say why there are none
/// @param low least difference over the horizons that are known
/// @param high most difference over the horizons that are known
/// @param granularitySeconds length of the bars
/// @param bars whose bars they are
/// @param missingBars bars that are missing in between
/// @param uncountedFees currencies of fees that are in neither result
/// @param candlesDigest SHA-256 of the bars it was played on
/// @param pricesFrom which source gave the market's bars
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Simulation(
    String simulationId,
    String tradeId,
    @Nullable String jobId,
    State state,
    String symbol,
    Direction direction,
    @Nullable String currency,
    Asked asked,
    Actual actual,
    List<Variant> variants,
    List<Point> points,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable Integer granularitySeconds,
    @Nullable Whose bars,
    @Nullable Integer missingBars,
    List<String> uncountedFees,
    String policyVersion,
    @Nullable String candlesDigest,
    Instant askedAt,
    @Nullable PriceSource pricesFrom) {
  public Simulation {
    variants = List.copyOf(variants);
    points = List.copyOf(points);
    uncountedFees = List.copyOf(uncountedFees);
  }

  /// READY has numbers; the others say why there are none.
  public enum State {
    WAITING,
    READY,
    NO_PRICES,
    OTHER_PRICES,
    TOO_COARSE,
    UNAVAILABLE
  }

  /// Whose bars they are.
  public enum Whose {
    MARKET,
    OWN
  }

  /// What was asked.
  ///
  /// @param exitAt the exit that would have come later
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asked(
      Size size,
      int horizonMinutes,
      Instant exitAt,
      @Nullable BigDecimal stop,
      @Nullable BigDecimal target) {}

  /// The trade as it was.
  ///
  /// @param entry average price of the entries
  /// @param exit average price of the exits
  public record Actual(
      Instant openedAt,
      Instant closedAt,
      BigDecimal entry,
      BigDecimal exit,
      BigDecimal qty,
      BigDecimal gross,
      BigDecimal fees,
      BigDecimal net) {}

  /// The trade done otherwise, over one part of the horizon.
  ///
  /// @param at when it ended; where prices end or are missing, the moment of that
  /// @param difference net result against the trade as it was
  /// @param ofPrices the part of the difference that prices make
  /// @param ofFees the part of the difference that fees make
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Variant(
      Span span,
      int horizonMinutes,
      Outcome outcome,
      Instant at,
      @Nullable BigDecimal price,
      @Nullable BigDecimal gross,
      @Nullable BigDecimal fees,
      @Nullable BigDecimal net,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal ofPrices,
      @Nullable BigDecimal ofFees) {}

  /// Which part of the horizon.
  public enum Span {
    HALF,
    WHOLE,
    DOUBLE
  }

  /// What ends it, or why its end is not known.
  public enum Outcome {
    AS_IT_WAS,
    HORIZON,
    STOP,
    TARGET,
    PRICES_END,
    PRICES_MISSING
  }

  /// Net results at one moment, open positions at the closing price.
  ///
  /// @param low least over all horizons
  /// @param high most over all horizons
  public record Point(
      Instant at, BigDecimal actual, BigDecimal simulated, BigDecimal low, BigDecimal high) {}
}
