package tradingtwin.contracts.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tradingtwin.contracts.words.OwnLimitName;

/// Limits of the trader's own: a tighter one holds at once, a looser one from the next
/// trading day.
///
/// @param riskPerTrade share of equity
/// @param dailyLoss share of equity
/// @param weeklyLoss share of equity
/// @param monthlyLoss share of equity
/// @param drawdown share of the equity peak
/// @param allowedSymbols only these; empty lifts the limit
/// @param lift own limits that are given up; the persona's hold in their place
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
    @Nullable String allowedTo,
    @Nullable List<OwnLimitName> lift) {
  public OwnLimits {
    allowedSymbols = allowedSymbols == null ? null : List.copyOf(allowedSymbols);
    lift = lift == null ? null : List.copyOf(lift);
  }
}
