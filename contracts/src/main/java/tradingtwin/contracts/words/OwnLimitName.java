package tradingtwin.contracts.words;

import com.fasterxml.jackson.annotation.JsonProperty;

/// A limit that a trader can set.
public enum OwnLimitName {
  @JsonProperty("riskPerTrade")
  RISK_PER_TRADE,
  @JsonProperty("dailyLoss")
  DAILY_LOSS,
  @JsonProperty("weeklyLoss")
  WEEKLY_LOSS,
  @JsonProperty("monthlyLoss")
  MONTHLY_LOSS,
  @JsonProperty("drawdown")
  DRAWDOWN,
  @JsonProperty("entriesPerDay")
  ENTRIES_PER_DAY,
  @JsonProperty("sizeTimesMedian")
  SIZE_TIMES_MEDIAN,
  @JsonProperty("minimumPlannedR")
  MINIMUM_PLANNED_R,
  @JsonProperty("stopRequired")
  STOP_REQUIRED,
  @JsonProperty("allowedSymbols")
  ALLOWED_SYMBOLS,
  @JsonProperty("allowedHours")
  ALLOWED_HOURS
}
