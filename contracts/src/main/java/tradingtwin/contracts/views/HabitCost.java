package tradingtwin.contracts.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.Label;

/// What the decisions marked with one habit cost, against the same decisions without it.
///
/// Amounts are in `currency`. Positive: the habit cost money; negative: it saved some.
///
/// @param decisions marked decisions that could be measured
/// @param days days of the trader with such a decision
/// @param cost feesAndSpread plus priceEffect; absent, as all amounts, when insufficient
/// @param low lower end of the 90 % interval
/// @param high upper end of the 90 % interval
/// @param share this habit's Shapley part of what undoing all habits at once would change
/// @param placeboHigh 95th percentile of the cost of as many random unmarked decisions
/// @param credible whether the cost is above placeboHigh and the interval leaves zero out
/// @param shortHorizonCost the cost at half the trader's own horizon, where there is one
/// @param longHorizonCost the cost at twice the trader's own horizon, where there is one
/// @param otherwise the same decisions reckoned another way, where there is one
/// @param method id of the counterfactual
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HabitCost(
    Label label,
    State state,
    String currency,
    int decisions,
    int neededDecisions,
    int days,
    int neededDays,
    @Nullable BigDecimal cost,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal feesAndSpread,
    @Nullable BigDecimal priceEffect,
    @Nullable BigDecimal share,
    @Nullable BigDecimal placeboHigh,
    @Nullable Boolean credible,
    @Nullable BigDecimal shortHorizonCost,
    @Nullable BigDecimal longHorizonCost,
    @Nullable Otherwise otherwise,
    String method,
    List<BiasFinding.Note> notes) {
  public HabitCost {
    notes = List.copyOf(notes);
  }

  /// The same decisions reckoned another way, beside the cost and no part of any sum.
  ///
  /// @param method id of the counterfactual
  /// @param decisions decisions that it could be reckoned for
  /// @param cost absent, as all amounts, where these are too few
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Otherwise(
      String method,
      int decisions,
      int neededDecisions,
      @Nullable BigDecimal cost,
      @Nullable BigDecimal shortHorizonCost,
      @Nullable BigDecimal longHorizonCost) {}

  /// Whether there is enough to tell, and whether the interval leaves zero out.
  public enum State {
    INSUFFICIENT,
    NOT_DISTINGUISHABLE,
    DISTINGUISHABLE
  }
}
