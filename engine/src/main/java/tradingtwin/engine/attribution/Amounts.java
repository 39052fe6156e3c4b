package tradingtwin.engine.attribution;

import java.util.Optional;
import java.util.OptionalDouble;

/// What a habit's marked decisions cost in all, in the currency of the report. Positive: they cost
/// money; negative: they saved some.
///
/// @param feesAndSpread fees that would not have been paid; a spread hidden in the prices of fills
///     is part of them
/// @param priceEffect profit before fees that went missing
/// @param low lower end of the interval of the cost
/// @param high upper end of it
/// @param share this habit's part of what undoing all habits at once changes
/// @param placeboHigh high end of the cost of as many random unmarked decisions, where there are
///     enough
/// @param credible whether the cost is above that and the whole interval above zero
/// @param shortHorizonCost the cost at the shorter horizon, where there is a horizon
/// @param longHorizonCost the cost at the longer horizon, where there is a horizon
/// @param otherwise the same decisions reckoned another way, for habits that have one
public record Amounts(
    double feesAndSpread,
    double priceEffect,
    double low,
    double high,
    double share,
    OptionalDouble placeboHigh,
    boolean credible,
    OptionalDouble shortHorizonCost,
    OptionalDouble longHorizonCost,
    Optional<AnotherReckoning> otherwise) {

  /// Fees and price effect together.
  public double cost() {
    return feesAndSpread + priceEffect;
  }
}
