package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Limits of the trader's own: a tighter one holds at once, a looser one from the next
/// trading day.
///
/// @param riskPerTrade share of equity
/// @param dailyLoss share of equity
/// @param weeklyLoss share of equity
/// @param monthlyLoss share of equity
/// @param drawdown share of the equity peak
/// @param allowedSymbols only these; empty lifts the limit
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnLimits(
    @Nullable Double riskPerTrade,
    @Nullable Double dailyLoss,
    @Nullable Double weeklyLoss,
    @Nullable Double monthlyLoss,
    @Nullable Double drawdown,
    @Nullable Integer entriesPerDay,
    @Nullable Double sizeTimesMedian,
    @Nullable Double minimumPlannedR,
    @Nullable Boolean stopRequired,
    @Nullable List<String> allowedSymbols,
    @Nullable String allowedFrom,
    @Nullable String allowedTo) {
  public OwnLimits {
    allowedSymbols = allowedSymbols == null ? null : List.copyOf(allowedSymbols);
  }
}
