package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decisions against outcomes: good process and luck are two things.
///
/// @param needed closed trades with adherence that the picture needs
/// @param points one a closed trade
/// @param threshold adherence from which a decision counts as one that kept its plan
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quadrant(
    int needed, int n, List<Point> points, @Nullable Integer threshold, @Nullable Counts counts) {
  public Quadrant {
    points = List.copyOf(points);
  }

  /// One closed trade.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Point(
      @Nullable String intentId,
      String tradeId,
      String symbol,
      String day,
      double adherence,
      @Nullable Double r,
      BigDecimal netPnl,
      @Nullable String currency) {}

  /// Trades a quarter; the result never enters the decision.
  public record Counts(int keptGain, int keptLoss, int leftGain, int leftLoss) {}
}
